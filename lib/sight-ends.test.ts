import { describe, expect, test, vi } from 'vitest'
import { leave } from '@/lib/departure/commands'
import { blockPerson } from '@/lib/friends/block-commands'
import { partWithFriend, shareByDefault, shareWith } from '@/lib/friends/commands'
import { endpoints } from '@/lib/http/endpoints'
import { newPlan } from '@/lib/testing/plan'
import { questionsOf, sightAsker, wordsIn } from '@/lib/testing/sight/asker'
import { newWorld, type Word, type World } from '@/lib/testing/sight/world'
import { deleteTimetable, editTimetable } from '@/lib/timetables/commands'

// Outside a server there are no cookies: who has no token is nobody.
vi.mock('next/headers', () => ({
  cookies: async () => ({ get: () => undefined }),
  headers: async () => new Headers(),
}))
vi.hoisted(() => {
  process.env.RATE_LIMIT_FACTOR = '1000'
})

const routes = [
  'GET /friends',
  'GET /friends/{userId}',
  'GET /friends/{userId}/timetable',
  'GET /friends/free-time',
  'GET /timetables/{timetableId}',
  'GET /timetables/{timetableId}/image.png',
  'GET /timetables/{timetableId}/plan.json',
  'GET /me/inbox',
] as const

type Asker = Awaited<ReturnType<typeof sightAsker>>

/** Two servers with modules of their own: neither hears from the other what it keeps in mind. */
async function newInstances(world: World): Promise<Asker[]> {
  const questions = questionsOf(world)
  const one = await sightAsker(world, questions)
  vi.resetModules()
  const another = await import('@/lib/testing/sight/asker')

  return [one, await another.sightAsker(world, questions)]
}

type Ending = { by: (world: World) => Promise<unknown>; leaves?: readonly Word[] }

const endings: Record<string, Ending> = {
  'the owner parts': { by: ({ owner, people }) => partWithFriend(owner, { userId: people.full.id }) },
  'the friend parts': { by: ({ owner, people }) => partWithFriend(people.full, { userId: owner.id }) },
  'the owner blocks': { by: ({ owner, people }) => blockPerson(owner, { userId: people.full.id }) },
  'the friend blocks': { by: ({ owner, people }) => blockPerson(people.full, { userId: owner.id }) },
  'the owner leaves': {
    by: ({ owner, password }) => leave(owner, { password, writings: 'keep', anonymousWritings: 'keep' }),
  },
  'this friend sees when the owner is busy': {
    by: ({ owner, people }) => shareWith(owner, { userId: people.full.id, shows: 'busy' }),
    leaves: ['name', 'hours'],
  },
  'all friends see when the owner is busy': {
    by: ({ owner }) => shareByDefault(owner, { shows: 'busy' }),
    leaves: ['name', 'hours'],
  },
  'this friend sees nothing': {
    by: ({ owner, people }) => shareWith(owner, { userId: people.full.id, shows: 'none' }),
    leaves: ['name'],
  },
  'all friends see nothing': {
    by: ({ owner }) => shareByDefault(owner, { shows: 'none' }),
    leaves: ['name'],
  },
  'the plan is the owner’s alone': {
    by: ({ owner, own }) =>
      editTimetable(owner, { timetableId: own.timetableId, version: '*', visibility: 'me' }),
    leaves: ['name'],
  },
  'the plan is deleted': {
    by: ({ owner, own }) => deleteTimetable(owner, { timetableId: own.timetableId }),
    leaves: ['name'],
  },
  'another plan counts': {
    by: async ({ owner }) =>
      editTimetable(owner, { timetableId: await newPlan(owner), version: '*', primary: true }),
    leaves: ['name'],
  },
}

describe('sight ends at once on every server, also for who asks whether an answer still holds, once', () => {
  test.each(Object.entries(endings))('%s', async (_, { by, leaves = [] }) => {
    const world = await newWorld(['full'])
    const instances = await newInstances(world)
    const before = await Promise.all(
      instances.map((ask) => Promise.all(routes.map((route) => ask(route, 'full')))),
    )
    for (const answers of before) {
      expect(new Set(answers.flatMap(wordsIn))).toEqual(new Set(['name', 'title', 'room', 'hours']))
    }
    await by(world)

    for (const [at, ask] of instances.entries()) {
      const words = new Set<Word>()
      for (const [place, route] of routes.entries()) {
        const tag = before[at]?.[place]?.etag ?? '"1"'
        const said = await ask(route, 'full', { 'if-none-match': tag })
        expect(said.status, route).not.toBe(304)
        for (const word of wordsIn(said)) words.add(word)
      }
      expect(words).toEqual(new Set(leaves))
    }
  })
})

test('a plan that the whole university sees is gone for who kept it', async () => {
  const world = await newWorld(['stranger'])
  const [ask, elsewhere] = await newInstances(world)
  const { owner, own } = world
  const route = 'GET /timetables/{timetableId}'
  const show = (visibility: 'university' | 'me') =>
    editTimetable(owner, { timetableId: own.timetableId, version: '*', visibility })
  await show('university')
  const kept = await ask?.(route, 'stranger')
  expect(kept?.etag).toBeTruthy()
  const headers = { 'if-none-match': kept?.etag ?? '' }
  expect((await elsewhere?.(route, 'stranger', headers))?.status).toBe(304)
  await show('me')
  expect((await elsewhere?.(route, 'stranger', headers))?.status).toBe(404)
})

test('no answer that stays open shows another’s timetable', () => {
  const open = endpoints.filter(({ follow, improves }) => follow || improves)
  expect(open.map(({ method, path }) => `${method} ${path}`)).toEqual([
    'POST /api/v1/timetables/wizard',
    'GET /api/v1/admin/catalogue/imports/{importId}/events',
  ])
})
