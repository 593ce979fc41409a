import { beforeAll, describe, expect, test, vi } from 'vitest'
import type { Viewer } from '@/lib/auth/viewer'
import { newStudent } from '@/lib/testing/campus'
import { newCast } from '@/lib/testing/cast'
import { newPlan, newSection } from '@/lib/testing/plan'
import { newTokens } from '@/lib/testing/roles'
import { breaches, loadRoutes, toRequest } from '@/lib/testing/routes'
import { deleteTimetable, editTimetable, makeTimetable } from './commands'
import { addEntry } from './entry-commands'
import { getTimetable } from './queries'

vi.mock('next/headers', () => ({
  cookies: async () => ({ get: () => undefined }),
  headers: async () => new Headers(),
}))

const routes = await loadRoutes()
const { university, minji } = await newCast()
let viewer: Viewer
let token: string
let timetableId: string

beforeAll(async () => {
  viewer = await newStudent(university)
  token = (await newTokens(viewer)).accessToken
  await newSection(minji)
  timetableId = await newPlan(viewer)
})

/** The answer, which keeps to the document. */
async function ask(
  route: string,
  { headers = {}, body, entryId = '' }: { headers?: Record<string, string>; body?: object; entryId?: string },
) {
  const [method = '', template = ''] = route.split(' ')
  const path = template.replace('{timetableId}', timetableId).replace('{entryId}', entryId)
  const request = toRequest(method, { path, headers, ...(body ? { body } : {}) }, token)
  const response = await routes.get(route)?.(request)
  if (!response) throw new Error(`no answer from ${route}`)
  expect(await breaches(request, response.clone()), `${route} ${response.status}`).toEqual([])

  return response
}

describe('what a program has kept', () => {
  test.each(['GET /timetables', 'GET /timetables/{timetableId}'])(
    '%s is not told again until it changes, and never kept by a browser',
    async (route) => {
      const first = await ask(route, {})
      const tag = first.headers.get('etag') ?? ''
      expect(first.headers.get('cache-control')).toBe('private, no-store')

      const again = await ask(route, { headers: { 'if-none-match': tag } })
      expect([again.status, await again.text()]).toEqual([304, ''])
      await addEntry(viewer, { timetableId, custom: { title: route } })
      expect((await ask(route, { headers: { 'if-none-match': tag } })).status).toBe(200)
    },
  )

  test('that another plan counts now is told, although it moves no version', async () => {
    const tag = (await ask('GET /timetables/{timetableId}', {})).headers.get('etag') ?? ''
    const { semester } = await getTimetable(viewer, { timetableId })
    const other = await makeTimetable(viewer, { semester, name: '다른 안' })
    await editTimetable(viewer, { timetableId: other.id, version: '*', primary: true })

    const lost = await ask('GET /timetables/{timetableId}', { headers: { 'if-none-match': tag } })
    expect([lost.status, lost.headers.get('etag')]).toEqual([200, tag])
    expect(await lost.json()).toMatchObject({ primary: false })

    await deleteTimetable(viewer, { timetableId: other.id })
    const again = await ask('GET /timetables/{timetableId}', { headers: { 'if-none-match': tag } })
    expect(again.status).toBe(200)
    expect(await again.json()).toMatchObject({ primary: true })
  })

  test('a plan’s ETag is its version', async () => {
    const plan = await ask('GET /timetables/{timetableId}', {})
    expect(plan.headers.get('etag')).toBe(`"${(await plan.json()).version}"`)
  })
})

describe('If-Match on what is written to a plan', () => {
  const custom = { title: '스터디' }

  test('may be left out; each answer’s ETag serves the next', async () => {
    const added = await ask('POST /timetables/{timetableId}/entries', { body: { custom } })
    expect(added.status).toBe(201)
    const { id: entryId } = await added.json()
    const headers = { 'if-match': added.headers.get('etag') ?? '' }
    const edited = await ask('PATCH /timetables/{timetableId}/entries/{entryId}', {
      entryId,
      body: { colour: 3 },
      headers,
    })
    expect(edited.status).toBe(200)
    const swapped = await ask('POST /timetables/{timetableId}/swap', {
      body: { out: [entryId] },
      headers: { 'if-match': edited.headers.get('etag') ?? '' },
    })
    expect(swapped.status).toBe(200)
  })

  test('is refused with 412 and the plan as it stands when it is old', async () => {
    const old = (await ask('GET /timetables/{timetableId}', {})).headers.get('etag') ?? ''
    await addEntry(viewer, { timetableId, custom: { title: '다른 창' } })

    for (const [route, body] of [
      ['POST /timetables/{timetableId}/entries', { custom }],
      ['POST /timetables/{timetableId}/swap', {}],
    ] as const) {
      const refused = await ask(route, { body, headers: { 'if-match': old } })
      expect(refused.status).toBe(412)
      const { code, current } = await refused.json()
      expect(code).toBe('timetable.stale')
      expect(current.entries.map(({ title }: { title: string }) => title)).toContain('다른 창')
    }
  })

  test('in the body it is no such name', async () => {
    const refused = await ask('POST /timetables/{timetableId}/entries', { body: { custom, version: 1 } })
    expect(refused.status).toBe(422)
  })
})
