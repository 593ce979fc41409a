import type * as z from 'zod'
import type { Guest, Viewer } from '@/lib/auth/viewer'
import type { Operation } from '@/lib/core/operation'

/** Whom an endpoint lets in: members; guests, whoever they may be; or a member's ticket where there is one, else a guest. */
export type Who = 'member' | 'guest' | 'anyone'
type HolderOf<Asked extends Who> = Asked extends 'member'
  ? Viewer
  : Asked extends 'guest'
    ? Guest
    : Viewer | Guest

export type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'

type Telling = {
  method: Method
  /** With its parameters in braces, as OpenAPI writes it: `/api/v1/posts/{postId}`. */
  path: `/api/v1/${string}` | `/feeds/${string}`
  /** One line of the documentation. */
  summary: string
  /** Input that arrives in a header, under the name that the operation knows it by. */
  headers?: {
    /** Must be sent. */
    ifMatch?: 'version'
    /** May be sent: without it the operation takes whichever version is current. */
    mayMatch?: 'version'
    idempotencyKey?: 'idempotencyKey'
  }
  /** The name of the file that a browser keeps the answer as. */
  download?: string
  /** Of an answer that is text or bytes and no JSON. */
  type?: 'text/csv' | 'text/calendar' | 'image/png'
  /** Statuses that only this operation answers with, beyond those that follow from its shape. */
  errors?: readonly number[]
  /**
   * Whoever asked may keep the answer and ask whether it still holds: its `ETag` is the version where there is one,
   * else that of its content. What is `own` is kept by programs only, never by a browser or on the way.
   */
  kept?: true | 'own'
  /** Answered at once and better and better: live to who accepts `text/event-stream`, else the last one alone. */
  improves?: true
  /** The body is a form (RFC 7578) of text fields and one file, up to what the front lets through here. */
  upload?: boolean
}

type Spec<
  Input extends z.ZodType,
  Output extends z.ZodType,
  Asked extends Who,
  Look extends z.ZodType,
> = Telling & {
  run: Operation<Input, z.input<Output> | z.input<Look>, HolderOf<Asked>>
  /** What every reply is checked against before it leaves; `z.void()` where there is nothing to say. */
  output: Output
  /** What `?preview=1` answers with, 200: a look at what would be made. */
  preview?: Look
  /** 204 where there is nothing to say, else 200. */
  status?: 200 | 201 | 202 | 204
  who?: Asked
  /** The version of what is answered with: becomes the `ETag`. */
  etag?: (output: z.output<Output>) => number | undefined
  /** Whether its version tells all of it. Where not, it is told again even to who knows that version. */
  whole?: (output: z.output<Output>) => boolean
  /** Where what was made can be found. */
  location?: (output: z.output<Output>) => string
  /** Answered as live events: the output each time it differs, for as long as this says so. */
  follow?: (output: z.output<Output>) => boolean
}

/** One method of one path, as `handle` and the document know it. */
export type Endpoint = Telling & {
  run: Operation<z.ZodType, unknown, Viewer | Guest>
  output: z.ZodType
  preview?: z.ZodType
  status: number
  who: Who
  etag?: (output: unknown) => number | undefined
  whole?: (output: unknown) => boolean
  location?: (output: unknown) => string
  follow?: (output: unknown) => boolean
}

/** Ties an operation to its place in the API. Types meet here: what the operation returns must fit `output`. */
export function endpoint<
  Input extends z.ZodType,
  Output extends z.ZodType,
  Asked extends Who = 'member',
  Look extends z.ZodType = z.ZodNever,
>(spec: Spec<Input, Output, Asked, Look>): Endpoint {
  const told = { status: isSilent(spec.output) ? 204 : 200, who: 'member', ...spec }

  // From here on the holder is only known at run time: `handle` picks it by `who`.
  return told as unknown as Endpoint
}

type Improving<Input extends z.ZodType, Output extends z.ZodType> = Omit<
  Spec<Input, Output, 'member', z.ZodNever>,
  'run' | 'improves' | 'follow' | 'etag' | 'location'
> & { run: Operation<Input, AsyncIterable<z.input<Output>>> }

/** The same for an operation whose answers follow each other, each better than the one before. */
export function improving<Input extends z.ZodType, Output extends z.ZodType>(
  spec: Improving<Input, Output>,
): Endpoint {
  return { status: 200, who: 'member', ...spec, improves: true } as unknown as Endpoint
}

/** Whether a reply has nothing to say. */
export function isSilent(output: z.ZodType): boolean {
  return output.def.type === 'void'
}

/** The names in a path's braces, in their order. */
export function pathNames(path: string): string[] {
  return [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name as string)
}

/** The same endpoint while it only shows: nothing is made that could be found somewhere. */
export function lookAt({ etag: _etag, location: _location, preview, ...endpoint }: Endpoint): Endpoint {
  return { ...endpoint, output: preview ?? endpoint.output, status: 200 }
}
