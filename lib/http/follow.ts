import 'server-only'
import { setTimeout as wait } from 'node:timers/promises'
import { DomainError } from '@/lib/core/errors'
import type { Endpoint } from './endpoint'
import { type Caller, whoAsks } from './who'

/** Milliseconds between two looks, and until a line that says nothing keeps the connection open. */
const interval = 700
const silence = 15_000
/** No page stands open for longer without asking anew. */
const longest = 10 * 60_000

/** Open pages of one person in this process; one more is refused until another closes. */
const mostOpen = 10
const open = new Map<string, number>()

type Followed = { request: Request; caller: Caller; input: unknown; output: unknown; headers: Headers }

/**
 * Server-sent events (WHATWG HTML, 9.2): the answer as `data`, anew each time it differs, until it stands still or
 * the asker may no longer see it. Errors: `rate_limited` with too many open at once.
 */
export function follow(endpoint: Endpoint, { request, caller, input, output, headers }: Followed): Response {
  const close = opened(caller)
  const leaving = new AbortController()
  const events = new ReadableStream<Uint8Array>({
    start: (stream) => {
      void tell(stream, endpoint, { request, input, output, signal: leaving.signal }).finally(close)
    },
    cancel: () => leaving.abort(),
  })
  headers.set('Content-Type', 'text/event-stream')
  headers.set('Cache-Control', 'private, no-store, no-transform')

  return new Response(events, { status: endpoint.status, headers })
}

function opened({ holder }: Caller): () => void {
  const who = holder.kind === 'guest' ? holder.address : holder.id
  const count = open.get(who) ?? 0
  if (count >= mostOpen) {
    const message = '같은 화면이 너무 많이 열려 있어요. 다른 탭을 닫고 다시 열어 주세요.'
    throw new DomainError('rate_limited', message, { code: 'follow.too_many', retryAfter: 30 })
  }
  open.set(who, count + 1)

  return () => {
    const left = (open.get(who) ?? 1) - 1
    if (left > 0) open.set(who, left)
    else open.delete(who)
  }
}

type Telling = Omit<Followed, 'headers' | 'caller'> & { signal: AbortSignal }

async function tell(
  stream: ReadableStreamDefaultController<Uint8Array>,
  endpoint: Endpoint,
  { request, input, output, signal }: Telling,
) {
  const send = (line: string) => stream.enqueue(new TextEncoder().encode(`${line}\n\n`))
  const until = Date.now() + longest
  let told = ''
  let toldAt = Date.now()
  try {
    for (let seen = output; ; seen = await look(endpoint, request, input)) {
      const body = endpoint.output.parse(seen)
      const text = JSON.stringify(body)
      // Who reads slower than this is told of the last state, not of each.
      const isBehind = (stream.desiredSize ?? 0) <= 0
      if (!isBehind && (text !== told || Date.now() - toldAt > silence)) {
        send(text === told ? ':' : `data: ${text}`)
        told = text
        toldAt = Date.now()
      }
      if (Date.now() > until || (!isBehind && !endpoint.follow?.(body))) break
      await wait(interval, undefined, { signal })
    }
  } catch {
    // Who left, may no longer look, or lost the database asks again, and is told then.
  }
  if (!signal.aborted) stream.close()
}

async function look(endpoint: Endpoint, request: Request, input: unknown): Promise<unknown> {
  const caller = await whoAsks(endpoint, request)
  if (!caller) throw new Error('signed out')

  return endpoint.run.untrusted(caller.holder, input)
}
