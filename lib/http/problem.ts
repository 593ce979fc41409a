import * as z from 'zod'
import { DomainError, type ErrorKind, notFound } from '@/lib/core/errors'
import { titles } from './titles'

/** An answer that is no: what a problem document is made of. */
export type Refusal = {
  status: number
  code: string
  /** A sentence a person may read. */
  detail: string
  fields?: Record<string, string>
  retryAfter?: number | undefined
  extra?: Record<string, unknown>
}

const statuses: Record<ErrorKind, number> = {
  invalid: 422,
  unauthenticated: 401,
  forbidden: 403,
  not_found: 404,
  conflict: 409,
  stale: 412,
  rate_limited: 429,
  unavailable: 503,
}

/** RFC 9457, with a stable `code` for programs and Korean words for people. */
export const problemView = z
  .looseObject({
    type: z.string(),
    title: z.string(),
    status: z.int(),
    detail: z.string(),
    code: z.string(),
    requestId: z.string(),
    errors: z.array(z.strictObject({ path: z.string(), message: z.string() })).optional(),
  })
  .meta({ id: 'Problem' })

/** What a person may be told about an error; `null` for a bug. A path id of the wrong form names nothing that is there. */
export function refusalOf(error: unknown, pathNames: string[] = []): Refusal | null {
  if (!(error instanceof DomainError)) return null
  if (error.kind === 'invalid' && pathNames.some((name) => name in error.fields)) return refusalOf(notFound())

  const malformed = error.kind === 'invalid' && error.code.startsWith('malformed.')
  return {
    status: malformed ? 400 : statuses[error.kind],
    code: error.code,
    detail: error.message,
    fields: error.fields,
    retryAfter: error.retryAfter,
    extra: error.extra,
  }
}

/** Whatever comes first here is answered when several refusals apply. */
const order = [401, 404, 403, 400, 413, 415, 422, 428, 412, 409, 429]
const input = [400, 413, 415, 422]

/** Lower speaks first. The four ways to blame the input speak as one. */
export function rank({ status }: Refusal): number {
  return order.indexOf(input.includes(status) ? 400 : status)
}

export function problem(refusal: Refusal, requestId: string, headers = new Headers()): Response {
  const { status, code, detail, fields = {}, retryAfter, extra } = refusal
  const errors = Object.entries(fields).map(([path, message]) => ({ path, message }))
  const document = {
    ...extra,
    type: `/docs#${status}`,
    title: titles[status],
    status,
    detail,
    code,
    requestId,
    ...(errors.length === 0 ? {} : { errors }),
  }
  headers.set('Content-Type', 'application/problem+json')
  headers.set('Cache-Control', 'private, no-store')
  headers.set('X-Request-Id', requestId)
  if (status === 401) headers.set('WWW-Authenticate', 'Bearer realm="moram"')
  if (retryAfter !== undefined) headers.set('Retry-After', String(Math.max(1, Math.ceil(retryAfter))))

  return new Response(JSON.stringify(document), { status, headers })
}
