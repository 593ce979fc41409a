import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { Socket } from 'node:net'
import { allowedAt } from '@/lib/http/allowed'
import { announcesBody, isApi, isOperation, MAX_BODY, pathOf, refuseHead } from '@/lib/http/front'
import {
  type FrontRefusal,
  malformed,
  methodNotAllowed,
  refusalBody,
  tooLarge,
  tooManyHeaders,
  tooSlow,
  unavailable,
} from '@/lib/http/front-answer'
import { refuseBody } from '@/lib/http/front-body'
import { dressRequest, type FrontSettings } from '@/lib/http/front-headers'
import { readBody, withBody, withoutBody } from './body'
import { gzipAnswers } from './gzip'
import { onBareRefusal } from './wording'

type Handler = (req: IncomingMessage, res: ServerResponse) => Promise<void>
type Options = FrontSettings & { compresses: boolean; handle: Handler }

/** What a refused upload may still send until its connection is cut, so that the answer is read. */
const LINGER = 2000

/** The server before the app: what it refuses the app never sees, what it answers carries every header. */
export function createFront(options: Options) {
  let isDraining = false
  const server = createServer({ requestTimeout: 60_000, requireHostHeader: false, keepAliveTimeout: 10_000 })

  const onRequest = (req: IncomingMessage, res: ServerResponse) => {
    if (isDraining) res.setHeader('Connection', 'close')
    answer(req, res, options, isDraining).catch((error: unknown) => {
      console.error(error)
      res.destroy()
    })
  }
  server.on('request', onRequest)
  server.on('checkContinue', onRequest)
  // What else a client may expect it does without, rather than with an answer that has no headers.
  server.on('checkExpectation', onRequest)
  server.on('clientError', answerBroken(options))

  return {
    server,
    /** No new connections; resolves when every answer is out, or after `patience` milliseconds. */
    drain: (patience: number) => {
      isDraining = true

      return close(server, patience)
    },
  }
}

async function answer(req: IncomingMessage, res: ServerResponse, options: Options, isDraining: boolean) {
  const { headers } = req
  const target = req.url ?? ''
  const head = { method: req.method ?? '', target, headers }
  const refusal = refuseHead(head, options.publicUrl)
  const { requestId, answerHeaders } = dressRequest(
    headers,
    { remoteAddress: req.socket.remoteAddress ?? '', target },
    options,
  )
  for (const [name, value] of Object.entries(answerHeaders)) res.setHeader(name, value)
  if (options.compresses) gzipAnswers(req, res)

  const refuse = (why: FrontRefusal) => sendRefusal(req, res, why, requestId)
  if (refusal) return refuse(refusal)

  const path = pathOf(target)
  if (path && isOperation(path)) onBareRefusal(res, () => refuse(methodNotAllowed(allowedAt(path))))
  if (path === '/livez') return sendJson(res, { status: 'ok' })
  if (path === '/readyz' && isDraining) return refuse(unavailable())
  if (!announcesBody(headers)) return options.handle(req, res)

  if (headers.expect?.toLowerCase() === '100-continue') res.writeContinue()
  const body = await readBody(req)
  const isOwnBusiness = isOperation(path ?? '')
  if (!Buffer.isBuffer(body)) {
    if (!isOwnBusiness || body.status !== 413) return refuse(body)
    letGo(req, res)

    return options.handle(withoutBody(req), res)
  }
  const badBody = isOwnBusiness ? undefined : refuseBody(head, body, !isApi(path ?? ''))
  if (badBody) return refuse(badBody)

  return options.handle(withBody(req, body), res)
}

function sendJson(res: ServerResponse, value: unknown): void {
  res.setHeader('Content-Type', 'application/json; charset=utf-8')
  res.setHeader('Cache-Control', 'no-store')
  res.end(JSON.stringify(value))
}

function sendRefusal(
  req: IncomingMessage,
  res: ServerResponse,
  refusal: FrontRefusal,
  requestId: string,
): void {
  if (res.headersSent || res.destroyed) return
  const { type, text } = refusalBody(refusal, requestId, isApi(pathOf(req.url ?? '') ?? req.url ?? ''))
  res.statusCode = refusal.status
  for (const [name, value] of Object.entries(refusal.headers ?? {})) res.setHeader(name, value)
  res.setHeader('Content-Type', type)
  res.setHeader('Cache-Control', 'no-store')
  letGo(req, res)
  res.end(text)
}

/** What is still arriving is read and thrown away for a moment: a connection cut at once loses its answer. */
function letGo(req: IncomingMessage, res: ServerResponse): void {
  if (req.complete) return
  res.setHeader('Connection', 'close')
  req.resume()
  const { socket } = req
  res.once('finish', () => setTimeout(() => socket.destroy(), LINGER).unref())
}

/** Bytes that are no request get as far as the parser. */
function answerBroken(options: Options) {
  return (error: NodeJS.ErrnoException, socket: Socket) => {
    if (error.code === 'ECONNRESET' || !socket.writable || socket.bytesWritten > 0) {
      socket.destroy()

      return
    }
    const refusal = refusalOf(error)
    const { requestId, answerHeaders } = dressRequest(
      {},
      { remoteAddress: socket.remoteAddress ?? '', target: '' },
      options,
    )
    const { type, text } = refusalBody(refusal, requestId, false)
    const headers = {
      ...answerHeaders,
      'Content-Type': type,
      'Content-Length': String(Buffer.byteLength(text)),
      Connection: 'close',
    }
    const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}\r\n`)
    socket.end(`HTTP/1.1 ${refusal.status} Refused\r\n${lines.join('')}\r\n${text}`)
  }
}

function refusalOf({ code }: NodeJS.ErrnoException): FrontRefusal {
  if (code === 'HPE_HEADER_OVERFLOW') return tooManyHeaders()
  if (code === 'ERR_HTTP_REQUEST_TIMEOUT') return tooSlow()
  if (code === 'HPE_CHUNK_EXTENSIONS_OVERFLOW') return tooLarge(MAX_BODY)

  return malformed('요청을 읽을 수 없어요.')
}

function close(server: Server, patience: number): Promise<void> {
  return new Promise((resolve) => {
    // A connection that has just had its answer would otherwise wait for the next request.
    const sweeping = setInterval(() => server.closeIdleConnections(), 50)
    server.close(() => {
      clearInterval(sweeping)
      resolve()
    })
    setTimeout(() => {
      server.closeAllConnections()
      resolve()
    }, patience).unref()
  })
}
