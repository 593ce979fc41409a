/** `fileName` is what the sender calls a file; `isFile` also where it is called nothing. */
export type Part = { name: string; isFile: boolean; fileName: string; value: Buffer }

export function boundaryOf(contentType: string): string | undefined {
  const [, quoted, plain] = /;\s*boundary=(?:"([^"]{1,70})"|([^\s;"]{1,70}))/i.exec(contentType) ?? []

  return quoted ?? plain
}

export function partsNamed(parts: Part[], name: string): Part[] {
  return parts.filter((part) => part.name === name)
}

/** The parts of RFC 7578, or undefined where the form is cut off or put together wrongly. */
export function multipartParts(body: Buffer, boundary: string): Part[] | undefined {
  const delimiter = Buffer.from(`\r\n--${boundary}`)
  const parts: Part[] = []
  if (body.indexOf(`--${boundary}`) !== 0) return undefined
  let at = delimiter.length - 2

  for (;;) {
    if (body.toString('latin1', at, at + 2) === '--') return parts
    if (body.toString('latin1', at, at + 2) !== '\r\n') return undefined
    const headEnd = body.indexOf('\r\n\r\n', at)
    const end = headEnd < 0 ? -1 : body.indexOf(delimiter, headEnd + 2)
    if (end < 0) return undefined

    const head = body.toString('utf8', at + 2, headEnd)
    const [, name] = /^content-disposition:\s*form-data;(?:.*;)?\s*name="([^"]*)"/im.exec(head) ?? []
    if (name === undefined) return undefined
    const [isFile = '', fileName = ''] = /;\s*filename\*?=(?:"([^"]*)")?/i.exec(head) ?? []
    parts.push({ name, isFile: isFile !== '', fileName, value: body.subarray(headEnd + 4, end) })
    at = end + delimiter.length
  }
}
