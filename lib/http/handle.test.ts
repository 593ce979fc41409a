import fc from 'fast-check'
import { beforeEach, describe, expect, test, vi } from 'vitest'
import * as z from 'zod'
import { type Guest, issueGuest, issueViewer, type Viewer } from '@/lib/auth/viewer'
import { pageView } from '@/lib/core/cursor'
import { DomainError, notFound } from '@/lib/core/errors'
import { idInput } from '@/lib/core/id'
import { operation } from '@/lib/core/operation'
import { text } from '@/lib/core/text'
import { endpoint } from './endpoint'
import { handle } from './handle'

const minji = issueViewer({
  id: '0199c000-0000-7000-8000-000000000001',
  loginId: 'minji',
  nickname: '민지',
  role: 'student',
  verified: true,
  suspendedUntil: null,
  sessionId: 's',
  university: { id: 'u', slug: 'moram', name: '모람대학교', timeZone: 'Asia/Seoul' },
})
const asking = vi.hoisted(() => ({ bearer: null as unknown, cookie: null as unknown, guests: 0 }))

vi.mock('@/lib/auth/session', () => ({
  viewerFromBearer: async (token: string) => (token === 'good' ? asking.bearer : null),
  viewerFromCookies: async () => asking.cookie,
  guestFrom: () => {
    asking.guests += 1
    return issueGuest({ address: `10.0.0.${asking.guests}`, device: null, agent: '' })
  },
}))

beforeEach(() => {
  // Another person each time: nobody inherits a spent allowance.
  asking.bearer = { ...minji, id: crypto.randomUUID() }
  asking.cookie = null
})

const there = '0199c000-0000-7000-8000-00000000000a'
const foreign = '0199c000-0000-7000-8000-00000000000b'
const missing = '0199c000-0000-7000-8000-00000000000c'
const postView = z.strictObject({ id: z.string(), title: z.string(), version: z.int() })

async function reach(_viewer: Viewer, raw: unknown) {
  const { data } = z.object({ postId: idInput }).safeParse(raw)
  if (data?.postId === foreign) throw new DomainError('forbidden', '내 글이 아니에요.')
  if (data?.postId !== there) throw notFound()
}

const editPost = operation(
  z.strictObject({
    postId: idInput,
    title: text({ min: 1, max: 20, name: '제목' }),
    version: z.union([z.int(), z.literal('*')]),
  }),
  async (viewer, input) => {
    await reach(viewer, input)
    if (input.version !== '*' && input.version !== 3) throw new DomainError('stale', '그사이에 바뀌었어요.')
    return { id: input.postId, title: input.title, version: 4 }
  },
  { reach },
)
const edit = handle(
  endpoint({
    method: 'PUT',
    path: '/api/v1/posts/{postId}',
    summary: 'Edit a post',
    run: editPost,
    output: postView,
    headers: { ifMatch: 'version' },
    etag: (post) => post.version,
  }),
)
const create = handle(
  endpoint({
    method: 'POST',
    path: '/api/v1/posts',
    summary: 'Write a post',
    run: operation(
      z.strictObject({
        title: text({ min: 1, max: 20, name: '제목' }),
        idempotencyKey: z.string().max(100).optional(),
      }),
      async (_viewer: Viewer, { title, idempotencyKey }) => ({
        id: there,
        title: `${title}${idempotencyKey ?? ''}`,
        version: 1,
      }),
    ),
    output: postView,
    status: 201,
    headers: { idempotencyKey: 'idempotencyKey' },
    etag: (post) => post.version,
    location: (post) => `/api/v1/posts/${post.id}`,
  }),
)
const list = handle(
  endpoint({
    method: 'GET',
    path: '/api/v1/posts',
    summary: 'Posts',
    run: operation(
      z.strictObject({
        board: z.string().optional(),
        cursor: z.string().optional(),
        limit: z.coerce.number().int().max(100).default(20),
      }),
      async () => ({ items: [], nextCursor: 'bmV4dA' }),
    ),
    output: pageView(postView),
  }),
)

type Sending = { method?: string; body?: unknown; raw?: BodyInit; headers?: Record<string, string> }

function ask(path: string, { method = 'GET', body, raw, headers = {} }: Sending = {}): Request {
  return new Request(`http://localhost:3000/api/v1${path}`, {
    method,
    headers: {
      ...(asking.cookie ? {} : { authorization: 'Bearer good' }),
      ...(body === undefined && raw === undefined ? {} : { 'content-type': 'application/json' }),
      ...headers,
    },
    ...(body === undefined && raw === undefined ? {} : { body: raw ?? JSON.stringify(body) }),
  })
}

function put(id: string, sending: Sending = {}) {
  return edit(ask(`/posts/${id}`, { method: 'PUT', headers: { 'if-match': '"3"' }, ...sending }))
}

async function problemOf(response: Response) {
  expect(response.headers.get('content-type')).toBe('application/problem+json')
  expect(response.headers.get('x-request-id')).toBeTruthy()
  const document = await response.json()
  expect(document).toMatchObject({ status: response.status, type: `/docs#${response.status}` })
  return document
}

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
        guest: true,
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
    const response = await put(missing, { raw: '{' })

    expect(response.headers.get('www-authenticate')).toBe('Bearer realm="moram"')
    expect(await problemOf(response)).toMatchObject({ status: 401, code: 'unauthenticated' })
  })

  test('a spent token is nobody, even beside a good cookie', async () => {
    asking.cookie = minji
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
    asking.cookie = { ...minji, id: crypto.randomUUID() }
    const sent = { ...written, headers: { 'if-match': '"3"', ...headers } as Record<string, string> }

    expect((await put(there, sent)).status).toBe(status)
  })

  test('a write by token needs no Origin and minds none', async () => {
    expect((await put(there, written)).status).toBe(200)
    const headers = { 'if-match': '"3"', origin: 'https://evil.example' }
    expect((await put(there, { ...written, headers })).status).toBe(200)
  })
})

describe('refusals', () => {
  const title = { title: '제목' }

  test.each<[status: number, code: string, sending: Sending]>([
    [400, 'malformed.json', { raw: '{"title":' }],
    [400, 'malformed.json', { raw: '{"title":"a","title":"b"}' }],
    [400, 'malformed.json', { raw: `{"title":${'['.repeat(10_000)}${']'.repeat(10_000)}}` }],
    [400, 'malformed.json', { raw: new Uint8Array([0x7b, 0x22, 0xff, 0x22, 0x3a, 0x31, 0x7d]) }],
    [400, 'malformed.if_match', { body: title, headers: { 'if-match': '3' } }],
    [400, 'malformed.if_match', { body: title, headers: { 'if-match': '"3", "4"' } }],
    [413, 'body.too_large', { raw: JSON.stringify({ title: 'ㄱ'.repeat(700_000) }) }],
    [415, 'body.unsupported', { raw: 'title=a', headers: { 'content-type': 'text/plain' } }],
    [
      415,
      'body.unsupported',
      { body: title, headers: { 'content-type': 'application/json; charset=euc-kr' } },
    ],
    [415, 'body.unsupported', { body: title, headers: { 'content-encoding': 'gzip' } }],
    [422, 'invalid', { raw: '[]' }],
    [422, 'invalid', { raw: 'null' }],
    [422, 'invalid', { body: {} }],
    [422, 'invalid', { body: { title: 1e308 } }],
    [422, 'invalid', { body: { ...title, role: 'admin' } }],
    [422, 'invalid', { body: { ...title, version: 3 } }],
    [422, 'invalid', { body: { ...title, postId: there } }],
    [422, 'invalid', { raw: '{"title":"a","__proto__":{"role":"admin"}}' }],
    [422, 'invalid', { body: { title: 'a\0b' } }],
    [422, 'invalid', { raw: '{"title":"\\ud800"}' }],
    [428, 'precondition.required', { body: title, headers: {} }],
    [412, 'stale', { body: title, headers: { 'if-match': '"2"' } }],
    [412, 'stale', { body: title, headers: { 'if-match': '"of-another-house"' } }],
  ])('%i %s for %o', async (status, code, sending) => {
    const headers = { 'if-match': '"3"', ...sending.headers }
    const sent = status === 428 ? sending : { ...sending, headers }

    expect(await problemOf(await put(there, sent))).toMatchObject({ status, code })
  })

  test('every field to blame is named', async () => {
    const { errors } = await problemOf(await put(there, { body: { title: '', role: 'admin' } }))
    expect(errors.map(({ path }: { path: string }) => path).sort()).toEqual(['role', 'title'])
  })

  test('a name given twice is refused, wherever it stands', async () => {
    expect((await list(ask('/posts?limit=1&limit=2'))).status).toBe(422)
    const both = ask('/posts?title=a', { method: 'POST', body: { title: 'b' } })
    expect((await create(both)).status).toBe(422)
    const key = ask('/posts', { method: 'POST', body: { title: 'b', idempotencyKey: 'k' } })
    expect((await create(key)).status).toBe(422)
  })

  test('a query that is not UTF-8 is malformed', async () => {
    expect((await list(ask('/posts?board=%ff'))).status).toBe(400)
  })

  test('a body that breaks off is malformed', async () => {
    const body = new ReadableStream({ start: (controller) => controller.error(new Error('aborted')) })
    const request = new Request('http://localhost:3000/api/v1/posts', {
      method: 'POST',
      headers: { authorization: 'Bearer good', 'content-type': 'application/json' },
      body,
      duplex: 'half',
    } as RequestInit)

    expect((await create(request)).status).toBe(400)
  })
})

describe('the order in which they are told', () => {
  const ways: [name: string, sending: Sending][] = [
    ['unreadable JSON', { raw: '{' }],
    ['a wrong content type', { raw: 'a', headers: { 'content-type': 'text/plain' } }],
    ['too much', { raw: 'a'.repeat(1_200_000) }],
    ['a wrong value', { body: { title: 1 } }],
    ['no If-Match', { body: { title: '제목' }, headers: {} }],
    ['an old version', { body: { title: '제목' }, headers: { 'if-match': '"1"' } }],
  ]
  test.each(ways)('404 and 403 come before %s', async (_name, sending) => {
    expect((await put(missing, sending)).status).toBe(404)
    expect((await put('not-an-id', sending)).status).toBe(404)
    expect((await put('%ff', sending)).status).toBe(404)
    expect((await put(foreign, sending)).status).toBe(403)
  })

  test('404 comes before a foreign origin, a foreign origin before the input', async () => {
    asking.cookie = minji
    expect((await put(missing, { raw: '{' })).status).toBe(404)
    expect((await put(there, { raw: '{' })).status).toBe(403)
  })

  test('what is wrong with the input comes before a missing If-Match', async () => {
    expect((await put(there, { body: { title: '' }, headers: {} })).status).toBe(422)
    expect((await put(there, { raw: '{', headers: {} })).status).toBe(400)
  })

  test('over the limit comes after everything that can be known without the work', async () => {
    let last = await put(there, { body: { title: '제목' } })
    for (let count = 0; count < 240 && last.status === 200; count++) {
      last = await put(there, { body: { title: '제목' } })
    }

    expect(await problemOf(last)).toMatchObject({ status: 429, code: 'rate_limited' })
    expect(Number(last.headers.get('retry-after'))).toBeGreaterThan(0)
    expect(last.headers.get('ratelimit')).toMatch(/^"writes";r=0;t=\d+$/)
    expect(last.headers.get('ratelimit-policy')).toBe('"writes";q=120;w=60')
    expect((await put(missing, { body: { title: '제목' } })).status).toBe(404)
    expect((await put(foreign, { body: { title: '제목' } })).status).toBe(403)
    expect((await put(there, { body: { title: '' } })).status).toBe(422)
    expect((await list(ask('/posts'))).status).toBe(200)
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

test('no body, query, path or header of any kind is answered with a 5xx', async () => {
  const odd = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.constantFrom('\0', '\u202e', '\u200b', '', '__proto__'),
  )
  const header = fc.string({
    unit: fc.integer({ min: 0x20, max: 0xff }).map((code) => String.fromCharCode(code)),
  })
  const body = fc.oneof(
    fc.uint8Array({ maxLength: 200 }),
    fc.jsonValue().map((value) => JSON.stringify(value)),
    fc.dictionary(odd, fc.jsonValue()).map((value) => JSON.stringify(value)),
    odd,
  )
  await fc.assert(
    fc.asyncProperty(
      body,
      fc.webQueryParameters(),
      odd,
      header,
      header,
      async (raw, query, id, tag, type) => {
        asking.bearer = { ...minji, id: crypto.randomUUID() }
        const headers = { 'if-match': tag, 'idempotency-key': tag, 'content-type': type }
        const path = `/posts/${encodeURIComponent(id.toWellFormed()).slice(0, 300) || 'x'}?${query}`
        const sent = typeof raw === 'string' ? raw : new Uint8Array(raw)
        for (const response of [
          await edit(ask(path, { method: 'PUT', raw: sent, headers })),
          await put(there, { raw: sent }),
          await create(ask(`/posts?${query}`, { method: 'POST', raw: sent })),
          await list(ask(`/posts?${query}`)),
        ]) {
          expect(response.status).toBeLessThan(500)
        }
      },
    ),
    { numRuns: 150 },
  )
})
