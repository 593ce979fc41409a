import 'server-only'
import { setTimeout as wait } from 'node:timers/promises'
import type { Endpoint } from './endpoint'
import { whoAsks } from './who'

/** Milliseconds between two looks, and until a line that says nothing keeps the connection open. */
const interval = 700
const silence = 15_000
/** No page stands open for longer without asking anew. */
const longest = 10 * 60_000

type Followed = { request: Request; input: unknown; output: unknown; headers: Headers }

/**
 * Server-sent events (WHATWG HTML, 9.2): the answer as `data`, anew each time it differs, until it stands still or
 * the asker may no longer see it.
 */
export function follow(endpoint: Endpoint, { request, input, output, headers }: Followed): Response {
  const leaving = new AbortController()
  const events = new ReadableStream<Uint8Array>({
    start: (stream) => {
      void tell(stream, endpoint, { request, input, output, signal: leaving.signal })
    },
    cancel: () => leaving.abort(),
  })
  headers.set('Content-Type', 'text/event-stream')
  headers.set('Cache-Control', 'private, no-store, no-transform')

  return new Response(events, { status: endpoint.status, headers })
}

type Telling = Omit<Followed, 'headers'> & { signal: AbortSignal }

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
      if (text !== told) send(`data: ${text}`)
      else if (Date.now() - toldAt > silence) send(':')
      if (text !== told || Date.now() - toldAt > silence) toldAt = Date.now()
      told = text
      if (!endpoint.follow?.(body) || Date.now() > until) break
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
