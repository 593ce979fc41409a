import { strictJson } from './json'
import { boundaryOf, multipartParts } from './multipart'
import type { Refusal } from './problem'

/** Bytes. Text is at most 100,000 characters of three bytes; a file may have 20 MiB and its form the rest. */
const largest = 1_000_000
const largestUpload = 22_000_000

type Body = { ok: true; fields: Record<string, unknown> } | { ok: false; refusal: Refusal }

/** A body as named values; nothing sent is no values, whatever the content type says. */
export async function readBody(request: Request, { upload = false } = {}): Promise<Body> {
  const bytes = await readBytes(request, upload ? largestUpload : largest)
  if (bytes === 'too large') {
    const most = upload ? '20MB' : '1MB'
    return no(413, 'body.too_large', `보낸 내용이 ${most}를 넘어요. 나누어 보내 주세요.`)
  }
  if (bytes === 'broken off') {
    return no(400, 'malformed.body', '보낸 내용이 끝까지 오지 않았어요. 다시 보내 주세요.')
  }
  if (upload) return readForm(bytes, request.headers.get('content-type') ?? '')
  if (bytes.length === 0) return { ok: true, fields: {} }
  if (!isJson(request.headers)) {
    return no(415, 'body.unsupported', 'application/json(UTF-8)으로 보내 주세요.')
  }

  try {
    const value = strictJson(new TextDecoder('utf-8', { fatal: true }).decode(bytes))
    if (isNamed(value)) return { ok: true, fields: value }
  } catch {
    return no(
      400,
      'malformed.json',
      'JSON으로 읽을 수 없어요. 문법, 글자 부호화, 겹친 이름, 깊이, 값의 수를 살펴 주세요.',
    )
  }
  return no(422, 'invalid', 'JSON 객체 하나를 보내 주세요.')
}

/** Text by its name, files as files. A name given twice is refused, as everywhere. */
function readForm(bytes: Buffer<ArrayBuffer>, type: string): Body {
  const boundary = /^multipart\/form-data\s*;/i.test(type) ? boundaryOf(type) : undefined
  if (boundary === undefined) return no(415, 'body.unsupported', 'multipart/form-data로 보내 주세요.')
  const parts = multipartParts(bytes, boundary)
  if (!parts) return no(400, 'malformed.body', '양식을 읽을 수 없어요. 다시 보내 주세요.')
  if (new Set(parts.map(({ name }) => name)).size < parts.length)
    return no(422, 'invalid', '같은 항목을 두 번 보냈어요. 한 번만 적어 주세요.')
  try {
    const decoder = new TextDecoder('utf-8', { fatal: true })
    const fields = parts.map(({ name, isFile, fileName, value }) => [
      name,
      isFile ? new File([new Uint8Array(value)], fileName) : decoder.decode(value),
    ])
    return { ok: true, fields: Object.fromEntries(fields) }
  } catch {
    return no(400, 'malformed.body', '글자를 읽을 수 없어요. UTF-8로 보내 주세요.')
  }
}

async function readBytes(
  request: Request,
  largest: number,
): Promise<Buffer<ArrayBuffer> | 'too large' | 'broken off'> {
  if (Number(request.headers.get('content-length')) > largest) return 'too large'
  if (!request.body) return Buffer.alloc(0)

  const chunks: Uint8Array[] = []
  let size = 0
  try {
    for await (const chunk of request.body) {
      size += chunk.length
      if (size > largest) return 'too large'
      chunks.push(chunk)
    }
  } catch {
    return 'broken off'
  }
  return Buffer.concat(chunks)
}

function isJson(headers: Headers): boolean {
  const type = headers.get('content-type') ?? ''
  return /^application\/json\s*(;\s*charset="?utf-8"?\s*)?$/i.test(type) && !headers.get('content-encoding')
}

function isNamed(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function no(status: number, code: string, detail: string): Body {
  return { ok: false, refusal: { status, code, detail } }
}
