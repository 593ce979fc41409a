import 'server-only'
import { randomUUID } from 'node:crypto'
import { notFound } from '@/lib/core/errors'
import { isUnreachable } from '@/lib/db/errors'
import { allow, patternOf } from './allowed'
import { type Endpoint, lookAt, pathNames } from './endpoint'
import { follow } from './follow'
import { improve } from './improve'
import { readInput } from './input'
import { type Content, keepable } from './kept'
import { log, outline } from './log'
import { offer } from './offered'
import { problem, type Refusal, rank, refusalOf } from './problem'
import { refuseSpender, spend, tellSpending } from './quotas'
import { type Caller, refuseForeign, whoAsks } from './who'

/** Thrown between the parts of this file, where a refusal ends the request. */
class Refused extends Error {
  constructor(readonly refusal: Refusal) {
    super(refusal.code)
  }
}

/** The route handler of an endpoint. */
export function handle(endpoint: Endpoint) {
  const names = pathNames(endpoint.path)
  const pattern = patternOf(endpoint.path)
  allow(endpoint.path, endpoint.method)

  const paramsOf = (request: Request): Record<string, string> => {
    const values = pattern.exec(new URL(request.url).pathname)?.slice(1)
    try {
      return Object.fromEntries(names.map((name, place) => [name, decodeURIComponent(values?.[place] ?? '')]))
    } catch {
      throw notFound()
    }
  }

  const respond = async (request: Request): Promise<Response> => {
    const requestId = requestIdOf(request)
    const headers = new Headers({ 'Cache-Control': 'private, no-store', 'X-Request-Id': requestId })
    try {
      return await answer(endpoint, request, { paramsOf, headers })
    } catch (error) {
      const refusal = error instanceof Refused ? error.refusal : refusalOf(error, names)
      return problem(refusal ?? failure(error, endpoint, requestId), requestId, headers)
    }
  }
  if (endpoint.method === 'GET' && names.length === 0 && !endpoint.follow) offer(endpoint.path, respond)

  return respond
}

type Transport = { paramsOf: (request: Request) => Record<string, string>; headers: Headers }

async function answer(endpoint: Endpoint, request: Request, { paramsOf, headers }: Transport) {
  const caller = await whoAsks(endpoint, request)
  if (!caller) throw new Refused(signIn)

  const params = paramsOf(request)
  const spending = await spend(caller, endpoint.method, new Date())
  tellSpending(headers, spending)

  const { input, refusals } = await readInput(endpoint, request, params)
  const foreign = refuseForeign(caller, request)
  if (foreign) refusals.push(foreign)
  if (spending.over) refusals.push(refuseSpender(spending))

  const [refusal] = refusals.toSorted((one, other) => rank(one) - rank(other))
  if (refusal) throw await weighed(refusal, endpoint, caller, input)

  const output = await endpoint.run.untrusted(caller.holder, input)
  if (endpoint.follow) return follow(endpoint, { request, caller, input, output, headers })
  if (endpoint.improves) return improve(endpoint, request, output as AsyncIterable<unknown>, headers)

  const isLook = endpoint.preview !== undefined && input.preview === '1'
  return reply(isLook ? lookAt(endpoint) : endpoint, request, output, headers)
}

/** The transport's refusal, or what the operation would refuse before it. */
async function weighed(refusal: Refusal, endpoint: Endpoint, { holder }: Caller, input: unknown) {
  try {
    await endpoint.run.check(holder, input)
  } catch (error) {
    const other = refusalOf(error, pathNames(endpoint.path))
    if (!other || rank(other) < rank(refusal)) return error
  }
  return new Refused(refusal)
}

function reply(endpoint: Endpoint, request: Request, output: unknown, headers: Headers): Response {
  const body = endpoint.output.parse(output)
  if (body === undefined) return new Response(null, { status: endpoint.status, headers })

  const version = endpoint.etag?.(body)
  if (version !== undefined) headers.set('ETag', `"${version}"`)
  if (endpoint.location) headers.set('Location', endpoint.location(body))
  const next = nextPage(request, body)
  if (next) headers.set('Link', `<${next}>; rel="next"`)
  headers.set('Content-Type', endpoint.type ?? 'application/json')
  if (endpoint.download) headers.set('Content-Disposition', `attachment; filename="${endpoint.download}"`)

  const content = contentOf(endpoint, body)
  return endpoint.kept && endpoint.whole?.(body) !== false
    ? keepable(request, content, { headers, own: endpoint.kept === 'own' })
    : new Response(content, { status: endpoint.status, headers })
}

function contentOf({ type }: Endpoint, body: unknown): Content {
  if (body instanceof Uint8Array) return body as Content

  return type ? String(body) : JSON.stringify(body)
}

/** The same list from where this page ends, for those who follow links. */
function nextPage(request: Request, body: unknown): string | null {
  if (typeof body !== 'object' || body === null || !('nextCursor' in body)) return null
  if (typeof body.nextCursor !== 'string') return null

  const { pathname, searchParams } = new URL(request.url)
  searchParams.set('cursor', body.nextCursor)
  return `${pathname}?${searchParams}`
}

const signIn: Refusal = {
  status: 401,
  code: 'unauthenticated',
  detail: '로그인하거나 Authorization: Bearer로 유효한 토큰을 보내 주세요.',
}

/** What is not the asker's fault says nothing of itself; the log has the rest, under the request's id. */
function failure(error: unknown, endpoint: Endpoint, requestId: string): Refusal {
  const at = `${endpoint.method} ${endpoint.path}`
  if (isUnreachable(error)) {
    log.warn({ requestId, at, error: outline(error) }, 'database out of reach')
    return {
      status: 503,
      code: 'unavailable',
      detail: '지금은 답할 수 없어요. 잠시 뒤에 다시 시도해 주세요.',
      retryAfter: 5,
    }
  }
  log.error({ requestId, at, error: outline(error) }, 'unexpected error')
  return {
    status: 500,
    code: 'internal',
    detail: '모람에 문제가 생겼어요. 잠시 뒤에도 그러면 요청 번호와 함께 알려 주세요.',
  }
}

/** The front's number for this request, or one of our own where there is no front. */
function requestIdOf(request: Request): string {
  const given = request.headers.get('x-request-id')
  return given && /^[\w-]{8,64}$/.test(given) ? given : randomUUID()
}
