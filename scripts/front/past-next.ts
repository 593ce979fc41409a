import type { IncomingMessage, ServerResponse } from 'node:http'
import { offeredAt } from '@/lib/http/offered'

type Handler = (req: IncomingMessage, res: ServerResponse) => Promise<void>

/** Asks an endpoint that offered itself, and Next for everything else. */
export function pastNext(next: Handler): Handler {
  return async (req, res) => {
    const answer = req.method === 'GET' ? offeredAt(plainPath(req.url ?? '')) : undefined
    if (!answer) return next(req, res)

    await send(await answer(requestOf(req)), res)
  }
}

/** An address that nobody could read in two ways, without its query. Of any other what Next makes of it counts. */
function plainPath(target: string): string {
  return /^[\x21-\x7e]+$/.test(target) ? (target.split('?', 1)[0] ?? '') : ''
}

function requestOf({ url, headers }: IncomingMessage): Request {
  const told = new Headers()
  for (const [name, value] of Object.entries(headers)) {
    for (const one of [value ?? []].flat()) told.append(name, one)
  }

  // Whoever answers looks at path and query only.
  return new Request(`http://localhost${url}`, { headers: told })
}

async function send(answer: Response, res: ServerResponse): Promise<void> {
  res.statusCode = answer.status
  for (const [name, value] of answer.headers) res.setHeader(name, value)
  res.end(answer.body ? Buffer.from(await answer.arrayBuffer()) : undefined)
}
