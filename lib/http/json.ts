const deepest = 64
/** Values of one body: the largest thing that is written whole, a graduation pack, has some 13,000. */
const valuesMost = 20_000

/**
 * JSON as `JSON.parse` reads it, without what two readers might understand differently: a name twice in one
 * object. Nor anything nested deeper, or of more parts, than a person would send. Throws a SyntaxError.
 */
export function strictJson(source: string): unknown {
  const value: unknown = JSON.parse(source)
  assertPlain(source)

  return value
}

/** A string (with the colon that makes it a name), a bracket or a comma. What lies between is of no interest. */
const token = /"(?:[^"\\]|\\.)*"(\s*:)?|[{}[\],]/g

function assertPlain(source: string) {
  const open: Set<string>[] = []
  let values = 1
  for (const [found, colon] of source.matchAll(token)) {
    if (found === '{' || found === '[') {
      if (open.push(new Set()) > deepest) throw new SyntaxError('nested too deeply')
    } else if (found === ',') {
      values += 1
      if (values > valuesMost) throw new SyntaxError('too many values')
    } else if (found === '}' || found === ']') {
      open.pop()
    } else if (colon !== undefined) {
      const name: string = JSON.parse(found.slice(0, found.length - colon.length))
      const names = open.at(-1)
      if (names?.has(name)) throw new SyntaxError('a name twice')
      names?.add(name)
    }
  }
}
