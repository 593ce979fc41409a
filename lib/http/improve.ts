import 'server-only'
import type { Endpoint } from './endpoint'

/** Read by nobody but the log. */
const goneAway = 499

/**
 * Answers that get better: as server-sent events (WHATWG HTML, 9.2), each as `data`, to who accepts them, ended by
 * the last; else the last one alone. Who goes away ends the work.
 */
export async function improve(
  endpoint: Endpoint,
  request: Request,
  answers: AsyncIterable<unknown>,
  headers: Headers,
): Promise<Response> {
  const iterator = answers[Symbol.asyncIterator]()
  request.signal.addEventListener('abort', () => void iterator.return?.())
  if (!wantsEvents(request)) {
    const last = await lastOf(iterator)
    if (request.signal.aborted) return new Response(null, { status: goneAway, headers })
    const text = JSON.stringify(endpoint.output.parse(last))
    headers.set('Content-Type', 'application/json')
    return new Response(text, { status: endpoint.status, headers })
  }

  const events = new ReadableStream<Uint8Array>({
    pull: async (stream) => {
      const { done, value } = await iterator.next()
      if (done) stream.close()
      else {
        const data = JSON.stringify(endpoint.output.parse(value))
        stream.enqueue(new TextEncoder().encode(`data: ${data}\n\n`))
      }
    },
    cancel: () => void iterator.return?.(),
  })
  headers.set('Content-Type', 'text/event-stream')
  headers.set('Cache-Control', 'private, no-store, no-transform')

  return new Response(events, { status: endpoint.status, headers })
}

function wantsEvents({ headers }: Request): boolean {
  return /(?:^|,)\s*text\/event-stream\s*(?:;|,|$)/i.test(headers.get('accept') ?? '')
}

async function lastOf(iterator: AsyncIterator<unknown>): Promise<unknown> {
  let last: unknown
  for (let one = await iterator.next(); !one.done; one = await iterator.next()) last = one.value

  return last
}
