import { beforeAll, describe, expect, test, vi } from 'vitest'
import { hashPassword } from '@/lib/auth/password'
import { asks } from '@/lib/testing/asks'
import type { Ask } from '@/lib/testing/asks/scene'
import { newPerson, newTokens, newUniversities, type RoleName } from '@/lib/testing/roles'
import { breaches, loadRoutes, toRequest } from '@/lib/testing/routes'

vi.mock('next/headers', () => ({
  cookies: async () => ({ get: () => undefined }),
  headers: async () => new Headers(),
}))
vi.hoisted(() => {
  process.env.RATE_LIMIT_FACTOR = '1000'
})

const routes = await loadRoutes()
const password = '초록 연필 세 자루와 창문'
let universities: Awaited<ReturnType<typeof newUniversities>>
let passwordHash: string

beforeAll(async () => {
  passwordHash = await hashPassword(password)
  universities = await newUniversities()
})

/** Ways to spoil a good request, and what each is answered. */
const spoiled: Record<string, { status: number; spoil: (ask: Ask, method: string) => Ask | null }> = {
  'an unknown field in the query': { status: 422, spoil: (ask) => withQuery(ask, 'role=admin') },
  'an unknown field in the body': {
    status: 422,
    spoil: (ask, method) => (method === 'GET' ? null : withBody(ask, { ...fieldsOf(ask), role: 'admin' })),
  },
  'a name that objects have already': {
    status: 422,
    spoil: (ask, method) => (method === 'GET' ? null : withBody(ask, '{"__proto__":{"role":"admin"}}')),
  },
  'a query that is not UTF-8': { status: 400, spoil: (ask) => withQuery(ask, 'x=%ff') },
  'broken JSON': { status: 400, spoil: (ask, method) => (method === 'GET' ? null : withBody(ask, '{"a":')) },
  'ten thousand levels': {
    status: 400,
    spoil: (ask, method) =>
      method === 'GET' ? null : withBody(ask, `${'['.repeat(10_000)}${']'.repeat(10_000)}`),
  },
  'two megabytes': {
    status: 413,
    spoil: (ask, method) => (method === 'GET' ? null : withBody(ask, JSON.stringify({ a: 'a'.repeat(2e6) }))),
  },
  'a form': {
    status: 415,
    spoil: (ask, method) =>
      method === 'GET'
        ? null
        : {
            ...ask,
            body: 'a=1',
            headers: { ...ask.headers, 'content-type': 'application/x-www-form-urlencoded' },
          },
  },
  'a list in place of fields': {
    status: 422,
    spoil: (ask, method) => (method === 'GET' ? null : withBody(ask, '[]')),
  },
  'an id of the wrong form': { status: 404, spoil: (ask) => withId(ask, 'AAAA!') },
  'an id with NUL in it': { status: 404, spoil: (ask) => withId(ask, '%00') },
  'an id of nothing': { status: 404, spoil: (ask) => withId(ask, '0199c000-0000-7000-8000-000000000000') },
  'no If-Match': { status: 428, spoil: (ask) => withVersion(ask, null) },
  'an If-Match that is no tag': { status: 400, spoil: (ask) => withVersion(ask, 'one') },
  'an old If-Match': { status: 412, spoil: (ask) => withVersion(ask, '"7"') },
}

describe.each([...routes.keys()])('%s', (route) => {
  const method = route.split(' ')[0] ?? ''
  let ask: Ask
  let token: string

  beforeAll(async () => {
    const author = await newPerson('author', universities, passwordHash)
    const role = askerOf(route)
    const who = role === 'author' ? author : await newPerson(role, universities, passwordHash)
    token = (await newTokens(who)).accessToken
    ask = (await asks[route]?.({ author, password })) ?? { path: '' }
  })

  const answerTo = async (sent: Ask): Promise<number> => {
    const request = toRequest(method, sent, token)
    const response = await routes.get(route)?.(request)
    if (!response) throw new Error(`no answer from ${route}`)
    expect(await breaches(request, response), `${response.status}`).toEqual([])
    return response.status
  }

  test('refuses what is spoiled, each in its way', async () => {
    const told: Record<string, number> = {}
    const due: Record<string, number> = {}
    for (const [name, { status, spoil }] of Object.entries(spoiled)) {
      const sent = spoil(ask, method)
      if (!sent) continue
      // Where a form is asked for, anything else is not looked into.
      due[name] = ask.body instanceof FormData && sent.body !== ask.body ? 415 : status
      told[name] = await answerTo(sent)
    }
    expect(told).toEqual(due)
  })

  test('refuses every field that is of another type, broken or endless', async () => {
    const told: Record<string, number> = {}
    for (const name of Object.keys(fieldsOf(ask))) {
      for (const value of [
        '[[]]',
        '{"a":1}',
        '1e999',
        '"\\u0000"',
        '"\\ud800"',
        '"\\u202e"',
        `"${'가'.repeat(20_000)}"`,
      ]) {
        const others = JSON.stringify({ ...fieldsOf(ask), [name]: undefined }).slice(1, -1)
        const body = `{${others && `${others},`}${JSON.stringify(name)}:${value}}`
        told[`${name}: ${value.slice(0, 12)}`] = await answerTo(withBody(ask, body))
      }
    }
    expect(Object.entries(told).filter(([, status]) => !refusals(route).includes(status))).toEqual([])
  })
})

/** Who is let in, so that it is the input that is refused. */
function askerOf(route: string): RoleName {
  if (route.endsWith('/me/verification')) return 'unverified'
  if (/ \/(?:admin|graduation)\//.test(route)) return 'admin'
  return /\/(?:like|scrap)$| \/reports\/\{/.test(route) ? 'student' : 'author'
}

/** Where it may not be told whether somebody exists, what can be read is answered as for anybody. */
function refusals(route: string): number[] {
  if (route === 'POST /password-resets') return [422, 202]
  return route === 'POST /tokens' || route === 'POST /tokens/refresh' ? [422, 401] : [422]
}

function fieldsOf({ body }: Ask): Record<string, unknown> {
  return (body as Record<string, unknown> | undefined) ?? {}
}

function withBody(ask: Ask, body: unknown): Ask {
  return { ...ask, body }
}

function withQuery(ask: Ask, query: string): Ask {
  return { ...ask, path: `${ask.path}${ask.path.includes('?') ? '&' : '?'}${query}` }
}

/** Another id in the place of the one in the path, where there is one. */
function withId(ask: Ask, id: string): Ask | null {
  const parts = ask.path.split('/')
  const place = parts.findIndex((part) => /^[0-9a-f-]{36}$|^u?b?-?[0-9a-f]{8,}|^[\w-]{40,}$/.test(part))
  return place < 0 ? null : { ...ask, path: parts.with(place, id).join('/') }
}

function withVersion(ask: Ask, tag: string | null): Ask | null {
  if (!ask.headers?.['if-match']) return null
  return { ...ask, headers: tag === null ? {} : { 'if-match': tag } }
}
