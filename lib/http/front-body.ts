import { isUtf8 } from 'node:buffer'
import type { IncomingHttpHeaders } from 'node:http'
import { mediaType } from './front'
import { type FrontRefusal, malformed } from './front-answer'

const MAX_DEPTH = 64
const BINARY = /^(?:image|audio|video|font)\/|^application\/(?:octet-stream|zip|pdf|vnd\.)/

/** What is refused once the whole body is there. */
export function refuseBody(headers: IncomingHttpHeaders, body: Buffer): FrontRefusal | undefined {
  const type = mediaType(headers)
  if (type === 'multipart/form-data') return refuseMultipart(headers, body)
  if (!BINARY.test(type) && !isUtf8(body))
    return malformed('글자를 읽을 수 없어요. UTF-8로 보내 주세요.', 'malformed.body')
  if (headers['next-action'] !== undefined && !isActionCall(body.toString())) {
    return malformed('동작에 넘긴 값을 읽을 수 없어요.', 'malformed.body')
  }

  return undefined
}

function refuseMultipart(headers: IncomingHttpHeaders, body: Buffer): FrontRefusal | undefined {
  const boundary = boundaryOf(headers['content-type'] ?? '')
  const parts = boundary ? multipartParts(body, boundary) : undefined
  if (!parts) return malformed('양식을 읽을 수 없어요.', 'malformed.body')
  if (parts.some((part) => !part.isFile && !isUtf8(part.value))) {
    return malformed('글자를 읽을 수 없어요. UTF-8로 보내 주세요.', 'malformed.body')
  }
  if (headers['next-action'] === undefined) return undefined

  const call = parts.find((part) => part.name === '0')

  return call && isActionCall(call.value.toString())
    ? undefined
    : malformed('동작에 넘긴 값을 읽을 수 없어요.', 'malformed.body')
}

/** React encodes the arguments of an action as a JSON array; deeper than any form, it would exhaust the stack. */
function isActionCall(text: string): boolean {
  try {
    const call: unknown = JSON.parse(text)

    return Array.isArray(call) && depthOf(text) <= MAX_DEPTH
  } catch {
    return false
  }
}

/** Brackets inside strings count too: never less than the true depth. */
function depthOf(json: string): number {
  let depth = 0
  let deepest = 0
  for (const character of json) {
    if (character === '[' || character === '{') deepest = Math.max(deepest, ++depth)
    else if (character === ']' || character === '}') depth -= 1
  }

  return deepest
}

type Part = { name: string; isFile: boolean; value: Buffer }

function boundaryOf(contentType: string): string | undefined {
  const [, quoted, plain] = /;\s*boundary=(?:"([^"]{1,70})"|([^\s;"]{1,70}))/i.exec(contentType) ?? []

  return quoted ?? plain
}

/** The parts of RFC 7578, or undefined where the form is cut off or put together wrongly. */
export function multipartParts(body: Buffer, boundary: string): Part[] | undefined {
  const delimiter = Buffer.from(`\r\n--${boundary}`)
  const parts: Part[] = []
  let at = body.indexOf(`--${boundary}`)
  if (at !== 0) return undefined
  at += delimiter.length - 2

  for (;;) {
    if (body.toString('latin1', at, at + 2) === '--') return parts
    if (body.toString('latin1', at, at + 2) !== '\r\n') return undefined
    const headEnd = body.indexOf('\r\n\r\n', at)
    const end = headEnd < 0 ? -1 : body.indexOf(delimiter, headEnd + 2)
    if (end < 0) return undefined

    const head = body.toString('utf8', at + 2, headEnd)
    const [, name] = /^content-disposition:\s*form-data;(?:.*;)?\s*name="([^"]*)"/im.exec(head) ?? []
    if (name === undefined) return undefined
    parts.push({ name, isFile: /;\s*filename\*?=/i.test(head), value: body.subarray(headEnd + 4, end) })
    at = end + delimiter.length
  }
}
