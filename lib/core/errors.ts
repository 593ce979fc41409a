export type ErrorKind =
  | 'invalid'
  | 'unauthenticated'
  | 'forbidden'
  | 'not_found'
  | 'conflict'
  | 'stale'
  | 'rate_limited'
  | 'unavailable'

type More = {
  /** Finer than the kind, stable, English: `post.repeated`. A code that starts with `malformed.` answers 400. */
  code?: string
  /** A sentence for each input field that is to blame, by its path. */
  fields?: Record<string, string>
  /** Whole seconds until the same request may succeed. */
  retryAfter?: number
  /** What else a program may want to know: goes into the problem document as it is. */
  extra?: Record<string, unknown>
  cause?: unknown
}

/** Whatever a person may be told. The message is a sentence a student reads: what happened, why, what next. */
export class DomainError extends Error {
  readonly code: string
  readonly fields: Record<string, string>
  readonly retryAfter: number | undefined
  readonly extra: Record<string, unknown>

  constructor(
    readonly kind: ErrorKind,
    message: string,
    { code = kind, fields = {}, retryAfter, extra = {}, cause }: More = {},
  ) {
    super(message, { cause })
    this.name = 'DomainError'
    this.code = code
    this.fields = fields
    this.retryAfter = retryAfter
    this.extra = extra
  }
}

/** The answer for what is not there and for what the asker may not know of: the same. */
export function notFound(message = '찾는 것이 없거나 볼 수 없는 곳에 있어요.'): DomainError {
  return new DomainError('not_found', message)
}
