import { IncomingMessage } from 'node:http'
import { mostBytes } from '@/lib/http/front'
import { type FrontRefusal, tooLarge, truncated, unavailable } from '@/lib/http/front-answer'

/** Bytes of all bodies that are being taken in at this moment: a handful of uploads, thousands of forms. */
const mostAtOnce = 128 * 1024 * 1024
let held = 0

/** The whole body, or why not. */
export function readBody(req: IncomingMessage): Promise<Buffer | FrontRefusal> {
  return new Promise((resolve) => {
    const chunks: Buffer[] = []
    let size = 0
    const most = mostOf(req)
    if (Number(req.headers['content-length'] ?? 0) > most) resolve(tooLarge(most))
    let taken = 0
    req.on('data', (chunk: Buffer) => {
      size += chunk.length
      if (size > most) return resolve(tooLarge(most))
      if (held + chunk.length > mostAtOnce) return resolve(unavailable())
      held += chunk.length
      taken += chunk.length
      chunks.push(chunk)
    })
    req.on('end', () => resolve(req.complete ? Buffer.concat(chunks) : truncated()))
    req.on('error', () => resolve(truncated()))
    req.on('close', () => {
      held -= taken
      resolve(truncated())
    })
  })
}

function mostOf({ url = '', headers }: IncomingMessage): number {
  return mostBytes({ target: url, headers })
}

/** What was too large, without its bytes: the length tells the reader. */
export function withoutBody(req: IncomingMessage): IncomingMessage {
  delete req.headers['transfer-encoding']
  req.headers['content-length'] = String(
    Math.max(mostOf(req) + 1, Number(req.headers['content-length'] ?? 0)),
  )

  return withBody(req, Buffer.alloc(0))
}

/** The same request once more, for a reader that wants a stream. */
export function withBody(req: IncomingMessage, body: Buffer): IncomingMessage {
  const copy = new IncomingMessage(req.socket)
  copy.method = req.method
  copy.url = req.url
  copy.httpVersion = req.httpVersion
  copy.httpVersionMajor = req.httpVersionMajor
  copy.httpVersionMinor = req.httpVersionMinor
  copy.headers = req.headers
  copy.rawHeaders = req.rawHeaders
  copy.complete = true
  copy.push(body)
  copy.push(null)

  return copy
}
