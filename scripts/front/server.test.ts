import { describe, expect, test } from 'vitest'
import { allow } from '@/lib/http/allowed'
import { echo, front, raw } from '../testing/front'

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
