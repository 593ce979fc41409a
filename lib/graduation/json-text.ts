/** JSON as somebody wrote it: what it says, and on which line each part stands. */
export type JsonText = {
  value: unknown
  /** Of `areas.2.name`, or of the nearest part around it that is there. */
  lineOf: (path: string) => number
}

/** Where and why a text is no JSON. */
export class JsonFault extends SyntaxError {
  constructor(
    message: string,
    readonly line: number,
  ) {
    super(message)
  }
}

const deepest = 32
const cutOff = '다 끝나기 전에 끊겼어요. 닫는 괄호를 살펴보세요.'
/** A string, a number, a word or a sign; else one letter, to be blamed. */
const token =
  /("(?:[^"\\\p{Cc}]|\\(?:["\\/bfnrt]|u[\dA-Fa-f]{4}))*")|(-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[Ee][+-]?\d+)?|true|false|null)|[{}[\],:]|[^ \t\r\n]/gu

type Token = { text: string; at: number; isString: boolean; isScalar: boolean }

/** Up to the first letter that is to be blamed: what comes behind it is not looked through. */
function tokensOf(source: string): Token[] {
  const tokens: Token[] = []
  for (const { 0: text, 1: string, 2: word, index: at } of source.matchAll(token)) {
    const isString = string !== undefined
    const isScalar = isString || word !== undefined
    tokens.push({ text, at, isString, isScalar })
    if (!isScalar && !'{}[],:'.includes(text)) break
  }
  return tokens
}

/** As `JSON.parse`, but for names twice in one object, raw control characters and depths nobody writes. Throws a JsonFault. */
export function readJsonText(source: string): JsonText {
  const tokens = tokensOf(source)
  const starts = new Map<string, number>()
  let next = 0

  const fault = (message: string) => {
    const found = tokens[next]
    return found ? new JsonFault(message, lineAt(source, found.at)) : new JsonFault(cutOff, lastLine(source))
  }
  const isAt = (sign: string) => tokens[next]?.text === sign
  const skip = (sign: string, message: string) => {
    if (!isAt(sign)) throw fault(message)
    next += 1
  }

  function readValue(path: string, depth: number): unknown {
    const found = tokens[next]
    if (!found) throw fault(cutOff)
    if (depth > deepest) throw fault('괄호가 너무 깊이 겹쳤어요.')
    starts.set(path, found.at)
    if (found.text === '{') return readObject(path, depth)
    if (found.text === '[') return readList(path, depth)
    if (found.text === '"') throw fault('큰따옴표가 닫히지 않은 채 줄이 끝났어요.')
    if (!found.isScalar) throw fault(`값이 와야 할 자리에 ‘${found.text}’ 글자가 있어요.`)
    next += 1
    return JSON.parse(found.text)
  }

  function readObject(path: string, depth: number): Record<string, unknown> {
    const entries = new Map<string, unknown>()
    next += 1
    while (!isAt('}')) {
      if (entries.size > 0) skip(',', '쉼표(,)나 닫는 }가 와야 할 자리예요.')
      const found = tokens[next]
      if (!found?.isString) throw fault('큰따옴표로 감싼 이름이 와야 할 자리예요.')
      const name: string = JSON.parse(found.text)
      if (entries.has(name)) throw fault(`‘${name}’이 같은 곳에 두 번 있어요.`)
      next += 1
      skip(':', '이름 뒤에 쌍점(:)이 와야 해요.')
      entries.set(name, readValue(pathTo(path, name), depth + 1))
    }
    next += 1
    return Object.fromEntries(entries)
  }

  function readList(path: string, depth: number): unknown[] {
    const items: unknown[] = []
    next += 1
    while (!isAt(']')) {
      if (items.length > 0) skip(',', '쉼표(,)나 닫는 ]가 와야 할 자리예요.')
      items.push(readValue(pathTo(path, String(items.length)), depth + 1))
    }
    next += 1
    return items
  }

  const value = readValue('', 1)
  if (next < tokens.length) throw fault('다 끝난 뒤에 다른 글자가 더 있어요.')

  return { value, lineOf: (path) => lineAt(source, startOf(starts, path)) }
}

function pathTo(path: string, name: string): string {
  return path === '' ? name : `${path}.${name}`
}

function startOf(starts: ReadonlyMap<string, number>, path: string): number {
  const found = starts.get(path)
  if (found !== undefined || path === '') return found ?? 0

  return startOf(starts, path.includes('.') ? path.slice(0, path.lastIndexOf('.')) : '')
}

function lastLine(source: string): number {
  return lineAt(source, source.trimEnd().length)
}

/** From 1 on. */
function lineAt(source: string, at: number): number {
  return source.slice(0, at).split('\n').length
}
