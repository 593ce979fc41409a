import { beforeEach, describe, expect, test, vi } from 'vitest'
import * as z from 'zod'
import type { Guest } from '@/lib/auth/viewer'
import { DomainError } from '@/lib/core/errors'
import { operation } from '@/lib/core/operation'
import { asking, somebody } from '@/lib/testing/asking'
import { ask, create, list, postView, problemOf, put, type Sending, there } from '@/lib/testing/transport'
import { endpoint } from './endpoint'
import { handle } from './handle'

vi.mock('@/lib/auth/session', async () => (await import('@/lib/testing/asking')).session)

beforeEach(() => {
  asking.bearer = somebody()
  asking.cookie = null
})

describe('answers', () => {
  test('an edit comes back with its version as a strong ETag, for nobody else to keep', async () => {
    const response = await put(there, { body: { title: '새 제목' } })

    expect(response.status).toBe(200)
    expect(await response.json()).toEqual({ id: there, title: '새 제목', version: 4 })
    expect(response.headers.get('etag')).toBe('"4"')
    expect(response.headers.get('cache-control')).toBe('private, no-store')
    expect(response.headers.get('x-request-id')).toMatch(/^[\w-]{8,64}$/)
  })

  test.each(['"3"', 'W/"3"', '*'])('If-Match %s is the version read before', async (tag) => {
    expect((await put(there, { body: { title: '제목' }, headers: { 'if-match': tag } })).status).toBe(200)
  })

  test('what was made says where it is, and the key in the header reaches the operation', async () => {
    const headers = { 'idempotency-key': '-again' }
    const response = await create(ask('/posts', { method: 'POST', body: { title: '글' }, headers }))

    expect(response.status).toBe(201)
    expect(response.headers.get('location')).toBe(`/api/v1/posts/${there}`)
    expect(await response.json()).toMatchObject({ title: '글-again' })
  })

  test('a list links to its next page with the filters it was asked with', async () => {
    const response = await list(ask('/posts?board=free&limit=5&cursor=Zmlyc3Q'))

    expect(response.headers.get('link')).toBe('</api/v1/posts?board=free&limit=5&cursor=bmV4dA>; rel="next"')
  })

  test('nothing to say is 204 and no bytes', async () => {
    const leave = handle(
      endpoint({
        method: 'DELETE',
        path: '/api/v1/tokens',
        summary: 'Sign out',
        run: operation(z.strictObject({}), async () => {}),
        output: z.void(),
      }),
    )
    const response = await leave(ask('/tokens', { method: 'DELETE' }))

    expect([response.status, await response.text()]).toEqual([204, ''])
  })

  test('a guest endpoint asks nobody who they are', async () => {
    const hello = handle(
      endpoint({
        method: 'GET',
        path: '/api/v1/universities',
        summary: 'Universities',
        who: 'guest',
        run: operation(z.strictObject({}), async (guest: Guest) => guest.kind),
        output: z.string(),
      }),
    )
    const response = await hello(ask('/universities', { headers: { authorization: 'Bearer spent' } }))

    expect([response.status, await response.json()]).toEqual([200, 'guest'])
  })

  test('an answer that does not fit its schema never leaves', async () => {
    const leak = handle(
      endpoint({
        method: 'GET',
        path: '/api/v1/posts/{postId}',
        summary: 'A post',
        run: operation(z.strictObject({ postId: z.string() }), async () =>
          Object.assign({ id: there, title: '', version: 1 }, { authorId: 'minji' }),
        ),
        output: postView,
      }),
    )
    const response = await leak(ask(`/posts/${there}`))

    expect(response.status).toBe(500)
    expect(await response.text()).not.toContain('minji')
  })

  test('the number that the front gave a request is kept, a strange one is not', async () => {
    const known = await list(ask('/posts', { headers: { 'x-request-id': 'front-1234' } }))
    const strange = await list(ask('/posts', { headers: { 'x-request-id': '<script>' } }))

    expect(known.headers.get('x-request-id')).toBe('front-1234')
    expect(strange.headers.get('x-request-id')).toMatch(/^[0-9a-f-]{36}$/)
  })
})

describe('who asks', () => {
  test('nobody is 401, and told how to ask', async () => {
    asking.bearer = null
    const response = await put(there, { raw: '{' })

    expect(response.headers.get('www-authenticate')).toBe('Bearer realm="moram"')
    expect(await problemOf(response)).toMatchObject({ status: 401, code: 'unauthenticated' })
  })

  test('a spent token is nobody, even beside a good cookie', async () => {
    asking.cookie = somebody()
    expect((await list(ask('/posts', { headers: { authorization: 'Bearer spent' } }))).status).toBe(401)
  })

  const written: Sending = { body: { title: '제목' } }
  test.each([
    [200, { origin: 'http://localhost:3000' }],
    [200, { origin: 'https://campus.example', host: 'campus.example' }],
    [200, { 'sec-fetch-site': 'same-origin' }],
    [403, {}],
    [403, { origin: 'null' }],
    [403, { origin: 'https://evil.example' }],
    [403, { origin: 'https://evil.example', 'sec-fetch-site': 'same-origin' }],
    [403, { 'sec-fetch-site': 'same-site' }],
    [403, { 'sec-fetch-site': 'none' }],
  ])('a write by cookie is %i with %o', async (status, headers) => {
    asking.cookie = somebody()
    const sent = { ...written, headers: { 'if-match': '"3"', ...headers } as Record<string, string> }

    expect((await put(there, sent)).status).toBe(status)
  })

  test('a write by token needs no Origin and minds none', async () => {
    expect((await put(there, written)).status).toBe(200)
    const headers = { 'if-match': '"3"', origin: 'https://evil.example' }
    expect((await put(there, { ...written, headers })).status).toBe(200)
  })
})

describe('failures that are ours', () => {
  const failing = (error: Error) =>
    handle(
      endpoint({
        method: 'GET',
        path: '/api/v1/posts',
        summary: 'Posts',
        run: operation(z.strictObject({}), async () => {
          throw error
        }),
        output: z.void(),
      }),
    )(ask('/posts'))

  test('a bug is 500 and says nothing of itself', async () => {
    const response = await failing(new Error('SELECT "passwordHash" FROM "User"'))
    const copy = response.clone()

    expect(await problemOf(response)).toMatchObject({ status: 500, code: 'internal' })
    expect(await copy.text()).not.toMatch(/SELECT|passwordHash|Error|\.ts/)
  })

  test('a database out of reach is 503 and asks to come again', async () => {
    const response = await failing(Object.assign(new Error('connect'), { code: 'ECONNREFUSED' }))

    expect(response.status).toBe(503)
    expect(response.headers.get('retry-after')).toBe('5')
  })

  test('what an error knows beyond its sentence goes into the document, but not over it', async () => {
    const extra = { conflicts: [1], status: 200, type: 'x' }
    const response = await failing(
      new DomainError('conflict', '겹쳐요.', { code: 'timetable.overlap', extra }),
    )

    expect(await problemOf(response)).toMatchObject({
      code: 'timetable.overlap',
      conflicts: [1],
      detail: '겹쳐요.',
    })
  })
})
