import { notFound } from '@/lib/core/errors'
import { readBody } from './body'
import type { Endpoint } from './endpoint'
import type { Refusal } from './problem'

type Reading = {
  /** As much as could be read: enough to tell whether what the path names is there. */
  input: Record<string, unknown>
  /** What the transport itself has against the request. */
  refusals: Refusal[]
}

/** Path, query, body and headers as the one input of an operation. No name may come from two of them. */
export async function readInput(
  { method, headers = {}, upload = false }: Endpoint,
  request: Request,
  params: Record<string, string>,
): Promise<Reading> {
  const { search, searchParams } = new URL(request.url)
  const refusals: Refusal[] = []
  const given: [name: string, value: unknown][] = [...Object.entries(params), ...searchParams]

  if (Object.values(params).some(isBroken)) {
    refusals.push({ status: 404, code: 'not_found', detail: notFound().message })
  }
  if (!isEncoded(search)) {
    refusals.push({
      status: 400,
      code: 'malformed.query',
      detail: '주소의 물음표 뒤를 읽을 수 없어요. 글자를 UTF-8로 적어 주세요.',
    })
  }
  if (method !== 'GET') {
    const body = await readBody(request, { upload })
    if (body.ok) given.push(...Object.entries(body.fields))
    else refusals.push(body.refusal)
  }

  const blamed = blame(given, Object.values(headers))
  const [first] = Object.values(blamed)
  if (first) refusals.push({ status: 422, code: 'invalid', detail: first, fields: blamed })

  // The path comes last, so that nothing else can stand in its place.
  const input = Object.fromEntries([...given, ...Object.entries(params)])
  if (headers.idempotencyKey) {
    const key = request.headers.get('idempotency-key')
    if (key !== null) input[headers.idempotencyKey] = key
  }
  if (headers.ifMatch) {
    const { version, refusal } = readVersion(request.headers.get('if-match'))
    input[headers.ifMatch] = version
    if (refusal) refusals.push(refusal)
  }
  const seen = headers.mayMatch ? request.headers.get('if-match') : null
  if (headers.mayMatch && seen !== null) {
    const { version, refusal } = readVersion(seen)
    input[headers.mayMatch] = version
    if (refusal) refusals.push(refusal)
  }
  return { input, refusals }
}

function blame(given: [name: string, value: unknown][], reserved: string[]): Record<string, string> {
  const blamed: Record<string, string> = {}
  const seen = new Set<string>()
  for (const [name, value] of given) {
    if (seen.has(name)) blamed[name] = '한 번만 적어 주세요.'
    else if (reserved.includes(name)) blamed[name] = '모르는 항목이에요. 이름을 확인해 주세요.'
    else if (isBroken(name) || isBroken(value)) {
      blamed[name.toWellFormed()] = '깨진 글자가 섞여 있어요. 지우고 다시 보내 주세요.'
    }
    seen.add(name)
  }
  return blamed
}

/** NUL and lone surrogates, wherever they hide: no database takes them. */
function isBroken(value: unknown): boolean {
  if (typeof value === 'string') return value.includes('\0') || !value.isWellFormed()
  if (typeof value !== 'object' || value === null) return false
  return Object.entries(value).some(([name, part]) => isBroken(name) || isBroken(part))
}

/** Next puts U+FFFD in the place of bytes that are no UTF-8. */
function isEncoded(search: string): boolean {
  try {
    return !decodeURIComponent(search).includes('\uFFFD')
  } catch {
    return false
  }
}

/** The largest number a version column holds: nothing was ever edited so often. */
const never = 2_147_483_647

/** The version in `If-Match`, strong or weak; one that we never gave out matches nothing. */
function readVersion(header: string | null): { version: number | '*'; refusal?: Refusal } {
  if (header === null) {
    return {
      version: '*',
      refusal: {
        status: 428,
        code: 'precondition.required',
        detail: '먼저 읽고, 그때 받은 ETag를 If-Match에 담아 보내 주세요.',
      },
    }
  }
  if (header.trim() === '*') return { version: '*' }

  const tag = /^\s*(?:W\/)?"([\x21\x23-\x7e\x80-\xff]*)"\s*$/.exec(header)?.[1]
  if (tag === undefined) {
    return {
      version: '*',
      refusal: {
        status: 400,
        code: 'malformed.if_match',
        detail: 'If-Match에는 받은 ETag 하나를 그대로 담아 주세요.',
      },
    }
  }
  return { version: /^[1-9]\d{0,8}$/.test(tag) ? Number(tag) : never }
}
