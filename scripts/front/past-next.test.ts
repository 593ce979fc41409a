import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { offer } from '@/lib/http/offered'
import { pastNext } from './past-next'

const server = createServer((req, res) => void handle(req, res))
const handle = pastNext(async (_req, res) => {
  res.end('from Next')
})
let origin = ''

beforeAll(async () => {
  offer('/api/v1/things', async (request) => {
    const { search } = new URL(request.url)
    if (search === '?known') return new Response(null, { status: 304, headers: { ETag: 'W/"1"' } })

    return Response.json({ search, cookie: request.headers.get('cookie') }, { status: 201 })
  })
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
})
afterAll(() => server.close())

test('an endpoint that offered itself is asked with query and headers, and answers whole', async () => {
  const answer = await fetch(`${origin}/api/v1/things?a=%EA%B0%80&a=`, { headers: { cookie: 'b=1; c=2' } })

  expect(answer.status).toBe(201)
  expect(answer.headers.get('content-type')).toBe('application/json')
  expect(await answer.json()).toEqual({ search: '?a=%EA%B0%80&a=', cookie: 'b=1; c=2' })
})

test('an answer without a body has none', async () => {
  const answer = await fetch(`${origin}/api/v1/things?known`)

  expect([answer.status, answer.headers.get('etag'), await answer.text()]).toEqual([304, 'W/"1"', ''])
})

test.each([
  ['POST', '/api/v1/things'],
  ['OPTIONS', '/api/v1/things'],
  ['GET', '/api/v1/things/'],
  ['GET', '/api/v1/things/1'],
  ['GET', '/api/v1/%74hings'],
  ['GET', '/things'],
])('%s %s is for Next', async (method, path) => {
  expect(await (await fetch(origin + path, { method })).text()).toBe('from Next')
})
