import { once } from 'node:events'
import type { IncomingMessage, Server, ServerResponse } from 'node:http'
import { type AddressInfo, connect } from 'node:net'
import { afterEach, describe, expect, test } from 'vitest'
import { allow } from '@/lib/http/allowed'
import { trustedProxies } from '@/lib/http/front-headers'
import { createFront } from './server'

type Handle = (req: IncomingMessage, res: ServerResponse) => Promise<void>

const servers: Server[] = []
afterEach(() => {
  for (const server of servers.splice(0)) server.closeAllConnections()
})

/** A front whose app answers with what it was given. */
async function front(handle: Handle = echo) {
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

async function echo(req: IncomingMessage, res: ServerResponse) {
  const chunks: Uint8Array[] = []
  for await (const chunk of req) chunks.push(chunk)
  res.setHeader('Content-Type', 'application/json')
  res.end(JSON.stringify({ path: req.url, headers: req.headers, body: Buffer.concat(chunks).toString() }))
}

/** Bytes out, bytes in, until the server hangs up. */
async function raw(port: number, bytes: string) {
  const socket = connect(port, '127.0.0.1')
  const chunks: Buffer[] = []
  socket.on('data', (chunk) => chunks.push(chunk))
  socket.on('error', () => {})
  socket.end(bytes)
  await once(socket, 'close')

  return Buffer.concat(chunks).toString()
}

const post = 'POST /api/v1/posts HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\n'

describe('an answer', () => {
  test.each(['/', '/livez', '/%zz', '/api/v1/posts'])('of %s carries the headers', async (path) => {
    const { url } = await front()
    const { headers } = await fetch(url + path)

    expect(headers.get('x-request-id')).toMatch(/^[0-9a-f-]{36}$/)
    expect(headers.get('content-security-policy')).toContain("frame-ancestors 'none'")
    expect(headers.get('x-content-type-options')).toBe('nosniff')
    expect(headers.get('referrer-policy')).toBe('same-origin')
  })

  test('to a method that a route does not have says which ones it has', async () => {
    allow('/api/v1/things/{thingId}', 'GET')
    allow('/api/v1/things/{thingId}', 'PATCH')
    const { url } = await front(async (_req, res) => {
      res.statusCode = 405
      res.end()
    })
    const answer = await fetch(`${url}/api/v1/things/1`, { method: 'DELETE' })

    expect(answer.headers.get('allow')).toBe('GET, HEAD, OPTIONS, PATCH')
    expect(answer.headers.get('content-type')).toBe('application/problem+json')
    expect(await answer.json()).toMatchObject({ status: 405, code: 'method_not_allowed' })
  })

  test('to bytes that are no request carries them too', async () => {
    const { port } = await front()
    const answer = await raw(port, 'NONSENSE\r\n\r\n')

    expect(answer).toMatch(/^HTTP\/1\.1 400 /)
    expect(answer).toMatch(/^X-Request-Id: [0-9a-f-]{36}\r$/m)
    expect(answer).toMatch(/^Content-Security-Policy: /m)
  })

  test.each([
    ['Host: a:99999\r\nOrigin: http://a:99999', 400],
    ['Host: [1:2]\r\nOrigin: https://[1:2]', 400],
    ['Host: x\r\nExpect: miracles\r\nContent-Length: 1', 403],
  ])('to a head with %j carries them too: %i', async (head, status) => {
    const { port } = await front()
    const answer = await raw(port, `POST /login HTTP/1.1\r\nConnection: close\r\n${head}\r\n\r\na`)

    expect(answer).toMatch(new RegExp(`^HTTP/1\\.1 ${status} `))
    expect(answer).toMatch(/^Content-Security-Policy: /m)
  })

  test('to headers without end is 431', async () => {
    const { port } = await front()

    expect(await raw(port, `GET / HTTP/1.1\r\nHost: x\r\nCookie: ${'a'.repeat(40_000)}\r\n\r\n`)).toMatch(
      /^HTTP\/1\.1 431 /,
    )
  })

  test('that refuses is a problem document under /api and a page elsewhere', async () => {
    const { url } = await front()
    const api = await fetch(`${url}/api/v1/%zz`)
    const page = await fetch(`${url}/%zz`)

    expect(api.headers.get('content-type')).toBe('application/problem+json')
    expect(await api.json()).toEqual({
      type: '/docs#400',
      title: '요청을 읽을 수 없어요',
      status: 400,
      detail: expect.any(String),
      code: 'malformed.request',
      requestId: api.headers.get('x-request-id'),
    })
    expect(page.headers.get('content-type')).toBe('text/html; charset=utf-8')
    expect(await page.text()).toContain(page.headers.get('x-request-id'))
  })
})

describe('a body', () => {
  test('arrives as it was sent, with a length or in chunks', async () => {
    const { url, port } = await front()
    const sent = '안녕'.repeat(1000)
    const whole = await fetch(`${url}/api/v1/posts`, { method: 'POST', body: sent })
    const chunked = await raw(
      port,
      `${post}Connection: close\r\nTransfer-Encoding: chunked\r\n\r\n3\r\nabc\r\n2\r\nde\r\n0\r\n\r\n`,
    )

    expect((await whole.json()).body).toBe(sent)
    expect(chunked).toContain('"body":"abcde"')
  })

  test('of more than a megabyte never reaches a page, and the answer is read', async () => {
    const { url } = await front()
    const body = Buffer.alloc(3_000_000, 'a')
    const headers = { origin: 'http://localhost:3000', 'content-type': 'multipart/form-data; boundary=x' }
    const measured = await fetch(`${url}/login`, { method: 'POST', body, headers })
    const chunked = await fetch(`${url}/login`, {
      method: 'POST',
      body: new Blob([body]).stream(),
      headers,
      duplex: 'half',
    } as RequestInit)

    expect([measured.status, chunked.status]).toEqual([413, 413])
  })

  test('of more than a megabyte is told to an operation by its length alone', async () => {
    const { url } = await front()
    const answer = await fetch(`${url}/api/v1/posts`, { method: 'POST', body: Buffer.alloc(3_000_000, 'a') })
    const { headers, body } = await answer.json()

    expect(Number(headers['content-length'])).toBe(3_000_000)
    expect(body).toBe('')
  })

  test('that breaks off is 400 and reaches nobody', async () => {
    let calls = 0
    const { port } = await front(async (req, res) => {
      calls += 1
      await echo(req, res)
    })

    expect(await raw(port, `${post}Content-Length: 100\r\n\r\nabc`)).toMatch(/^HTTP\/1\.1 400 /)
    expect(calls).toBe(0)
  })

  test('with two lengths is 400', async () => {
    const { port } = await front()

    expect(await raw(port, `${post}Content-Length: 3\r\nContent-Length: 4\r\n\r\nabcd`)).toMatch(
      /^HTTP\/1\.1 400 /,
    )
  })

  test('is only asked for once the head was accepted', async () => {
    const { port } = await front()
    const head = 'Host: x\r\nConnection: close\r\nExpect: 100-continue\r\nContent-Length: 2\r\n'

    expect(await raw(port, `POST /login HTTP/1.1\r\n${head}\r\nab`)).toMatch(/^HTTP\/1\.1 403 /)
    expect(await raw(port, `POST /api/v1/posts HTTP/1.1\r\n${head}\r\nab`)).toMatch(/^HTTP\/1\.1 100 /)
  })
})

describe('compression', () => {
  const page = '<p>모람</p>'.repeat(20_000)

  test('of a page that is streamed by a writer that waits its turn', async () => {
    const { port } = await front(async (_req, res) => {
      res.setHeader('Content-Type', 'text/html')
      res.flushHeaders()
      for (let at = 0; at < page.length; at += 10_000) {
        if (!res.write(page.slice(at, at + 10_000))) await once(res, 'drain')
      }
      res.end()
    })
    const answer = await fetch(`http://127.0.0.1:${port}/`)

    expect(answer.headers.get('content-encoding')).toBe('gzip')
    expect(answer.headers.get('vary')).toContain('Accept-Encoding')
    expect(await answer.text()).toBe(page)
  })

  test('is left alone where it is not asked for, not worth it or not possible', async () => {
    const { url, port } = await front(async (req, res) => {
      res.setHeader('Content-Type', req.url === '/photo' ? 'image/png' : 'text/html')
      res.end(req.url === '/small' ? 'small' : page)
    })
    const encoding = async (path: string, headers = {}) =>
      (await fetch(url + path, { headers })).headers.get('content-encoding')

    expect(await encoding('/page')).toBe('gzip')
    expect(await encoding('/small')).toBeNull()
    expect(await encoding('/photo')).toBeNull()
    expect(await raw(port, 'GET /page HTTP/1.0\r\nHost: x\r\n\r\n')).not.toMatch(/content-encoding/i)
  })

  test('of what has a length drops the length', async () => {
    const { url } = await front(async (_req, res) => {
      res.setHeader('Content-Type', 'text/css')
      res.setHeader('Content-Length', Buffer.byteLength(page))
      res.end(page)
    })
    const answer = await fetch(url)

    expect(answer.headers.get('content-encoding')).toBe('gzip')
    expect(answer.headers.get('content-length')).toBeNull()
    expect(await answer.text()).toBe(page)
  })
})

test('a front that drains finishes what it has begun at once, and takes nothing new', async () => {
  const { url, drain } = await front(async (req, res) => {
    await new Promise((resolve) => setTimeout(resolve, 300))
    await echo(req, res)
  })
  const begun = fetch(`${url}/slow`)
  await new Promise((resolve) => setTimeout(resolve, 100))
  const startedAt = Date.now()
  const drained = drain(5000)

  expect((await begun).status).toBe(200)
  await drained
  expect(Date.now() - startedAt).toBeLessThan(2500)
  await expect(fetch(url)).rejects.toThrow()
})
