import { once } from 'node:events'
import type { IncomingMessage, Server, ServerResponse } from 'node:http'
import { type AddressInfo, connect } from 'node:net'
import { afterEach } from 'vitest'
import { trustedProxies } from '@/lib/http/front-headers'
import { createFront } from '../front/server'

type Handle = (req: IncomingMessage, res: ServerResponse) => Promise<void>

const servers: Server[] = []
afterEach(() => {
  for (const server of servers.splice(0)) server.closeAllConnections()
})

/** A front whose app answers with what it was given. */
export async function front(handle: Handle = echo) {
  const { server, drain } = createFront({
    publicUrl: 'http://localhost:3000',
    isDev: false,
    trustedProxies: trustedProxies(''),
    compresses: true,
    handle,
  })
  servers.push(server)
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo

  return { port, drain, url: `http://127.0.0.1:${port}` }
}

export async function echo(req: IncomingMessage, res: ServerResponse) {
  const chunks: Uint8Array[] = []
  for await (const chunk of req) chunks.push(chunk)
  res.setHeader('Content-Type', 'application/json')
  res.end(JSON.stringify({ path: req.url, headers: req.headers, body: Buffer.concat(chunks).toString() }))
}

/** Bytes out, bytes in, until the server hangs up. */
export async function raw(port: number, bytes: string) {
  const socket = connect(port, '127.0.0.1')
  const chunks: Buffer[] = []
  socket.on('data', (chunk) => chunks.push(chunk))
  socket.on('error', () => {})
  socket.end(bytes)
  await once(socket, 'close')

  return Buffer.concat(chunks).toString()
}
