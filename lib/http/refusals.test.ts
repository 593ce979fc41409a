import fc from 'fast-check'
import { beforeEach, describe, expect, test, vi } from 'vitest'
import { asking, somebody } from '@/lib/testing/asking'
import {
  ask,
  create,
  edit,
  foreign,
  list,
  missing,
  problemOf,
  put,
  type Sending,
  there,
} from '@/lib/testing/transport'

vi.mock('@/lib/auth/session', async () => (await import('@/lib/testing/asking')).session)

beforeEach(() => {
  asking.bearer = somebody()
  asking.cookie = null
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
    asking.cookie = somebody()
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
        asking.bearer = somebody()
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
