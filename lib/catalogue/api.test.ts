import { beforeAll, describe, expect, test, vi } from 'vitest'
import { db } from '@/lib/db/client'
import { newStudent, newUniversity } from '@/lib/testing/campus'
import { newCatalogue } from '@/lib/testing/catalogue'
import { newTokens } from '@/lib/testing/roles'
import { breaches, loadRoutes, toRequest } from '@/lib/testing/routes'

vi.mock('next/headers', () => ({
  cookies: async () => ({ get: () => undefined }),
  headers: async () => new Headers(),
}))

const routes = await loadRoutes()
let token: string
let slug: string
let closed: string
let sectionId: string
let courseId: string

beforeAll(async () => {
  const [university, other] = await Promise.all([newUniversity(), newUniversity()])
  const student = await newStudent(university)
  token = (await newTokens(student)).accessToken
  slug = university.slug
  closed = other.slug
  ;[sectionId = ''] = await newCatalogue(university, '2026-2', [{}, {}, {}])
  courseId = (await db.section.findUniqueOrThrow({ where: { id: sectionId } })).courseId
  await db.university.update({ where: { slug }, data: { cataloguePublic: true } })
})

type Asked = { route?: string; by?: string | null; headers?: Record<string, string> }

/** The answer, which keeps to the document. */
async function get(
  path: string,
  { route = `GET ${path.split('?')[0]}`, by = token, headers = {} }: Asked = {},
) {
  const request = toRequest('GET', { path, headers }, by)
  const response = await routes.get(route)?.(request)
  if (!response) throw new Error(`no answer from ${route}`)
  expect(await breaches(request, response.clone()), `${path} ${response.status}`).toEqual([])

  return response
}

const roads = () => [
  ['/semesters'],
  ['/sections'],
  [`/sections/${sectionId}`, 'GET /sections/{sectionId}'],
  ['/courses'],
  [`/courses/${courseId}`, 'GET /courses/{courseId}'],
  ['/rooms/free?day=0&from=09:00&to=10:00'],
]
const each = async (more: (path: string) => string, asked: Asked = {}) => {
  const told = []
  for (const [path = '', route] of roads()) {
    told.push((await get(more(path), route ? { ...asked, route } : asked)).status)
  }
  return told
}
const named = (university: string) => (path: string) =>
  `${path}${path.includes('?') ? '&' : '?'}university=${university}`
const six = (status: number) => Array.from({ length: 6 }, () => status)

describe('who asks', () => {
  test('a member of it, who may name it', async () => {
    expect(await each((path) => path)).toEqual(six(200))
    expect(await each(named(slug))).toEqual(six(200))
  })

  test('a member of another is refused like the unknown', async () => {
    expect(await each(named(closed))).toEqual(six(404))
    expect(await each(named('no-such'))).toEqual(six(404))
  })

  test('a guest, who names one that is public', async () => {
    expect(await each(named(slug), { by: null })).toEqual(six(200))
    expect(await each((path) => path, { by: null })).toEqual(six(401))
    expect(await each(named(closed), { by: null })).toEqual(six(401))
    expect(await each(named('no-such'), { by: null })).toEqual(six(404))
  })

  test('a spent ticket is no guest', async () => {
    expect(await each(named(slug), { by: 'spent' })).toEqual(six(401))
  })
})

describe('what was kept', () => {
  test('is told again only when it changed', async () => {
    const first = await get('/sections')
    const etag = first.headers.get('etag') ?? ''
    expect(first.headers.get('cache-control')).toBe('private, no-cache')

    for (const seen of [etag, etag.replace('W/', ''), `"other", ${etag}`, '*']) {
      const again = await get('/sections', { headers: { 'if-none-match': seen } })
      expect([again.status, await again.text(), again.headers.get('etag')]).toEqual([304, '', etag])
    }
    expect((await get('/sections', { headers: { 'if-none-match': '"other"' } })).status).toBe(200)

    await db.section.update({ where: { id: sectionId }, data: { remark: '휴강 있음' } })
    expect((await get('/sections', { headers: { 'if-none-match': etag } })).status).toBe(200)
  })
})

test('a page links to the next, filters and all', async () => {
  const response = await get('/sections?limit=2&q=자료&sort=code')
  const [, next = ''] = /^<\/api\/v1(.+)>; rel="next"$/.exec(response.headers.get('link') ?? '') ?? []
  const rest = await (await get(next, { route: 'GET /sections' })).json()

  expect([(await response.json()).total, rest.items.length, rest.nextCursor]).toEqual([3, 1, null])
})

test.each([
  ['/sections?semester=2026-3', 422],
  ['/sections?semester=2031-2', 422],
  ['/sections?color=red', 422],
  ['/sections?q=%00', 422],
  ['/sections?limit=101', 422],
  ['/sections?cursor=AAAA', 400],
  ['/semesters?limit=1', 422],
  ['/courses?cursor=AAAA', 400],
  ['/rooms/free', 422],
  ['/rooms/free?day=0&from=10:00&to=09:00', 422],
  ['/rooms/free?day=0&from=09:00&to=10:00&cursor=W10', 400],
])('%s is %i', async (path, status) => {
  expect((await get(path)).status).toBe(status)
})
