import { afterEach, beforeAll, expect, test, vi } from 'vitest'
import type { Viewer } from '@/lib/auth/viewer'
import { db } from '@/lib/db/client'
import { blockPerson } from '@/lib/friends/block-commands'
import { partWithFriend, shareByDefault, shareWith } from '@/lib/friends/commands'
import { getSharing } from '@/lib/friends/queries'
import { befriend, newFriendOf, planWith } from '@/lib/testing/befriend'
import { newStudent } from '@/lib/testing/campus'
import { newCast } from '@/lib/testing/cast'
import { newCatalogue } from '@/lib/testing/catalogue'
import { statements } from '@/lib/testing/statements'
import { editTimetable } from '@/lib/timetables/commands'
import { listFreeNow } from './now-queries'

vi.hoisted(() => {
  process.env.RATE_LIMIT_FACTOR = '1000'
})

const { university } = await newCast()
const classes = [
  [1, '09:00', '10:15'],
  [1, '13:00', '14:15'],
] as const

beforeAll(() => newCatalogue(university, '2026-2', [{}]))
afterEach(() => void vi.useRealTimers())

/** A Tuesday of that semester. */
const tuesday = (clock: string) =>
  vi.useFakeTimers({ toFake: ['Date'], now: new Date(`2026-11-24T${clock}:00+09:00`) })

const openTo = (friend: Viewer) => shareByDefault(friend, { shows: 'full', freeNow: true })
const seenBy = async (viewer: Viewer) =>
  (await listFreeNow(viewer, {})).items.map(({ id, until }) => ({ id, until }))

/** Somebody with a friend who has two classes that day and says when they are free. */
async function newPair() {
  const minji = await newStudent(university)
  const jun = await newFriendOf(minji, { classes })
  await openTo(jun)

  return { minji, jun, seen: () => seenBy(minji) }
}

test('who is free is told until their next class begins, to the minute', async () => {
  const { jun, seen } = await newPair()
  const told: Record<string, unknown> = {}
  for (const clock of ['08:59', '09:00', '10:14', '10:15', '12:59', '13:00', '14:15']) {
    tuesday(clock)
    told[clock] = (await seen())[0]?.until
  }
  expect(told).toEqual({
    '08:59': '09:00',
    '09:00': undefined,
    '10:14': undefined,
    '10:15': '13:00',
    '12:59': '13:00',
    '13:00': undefined,
    '14:15': null,
  })
  tuesday('10:15')
  expect(await seen()).toEqual([{ id: jun.id, until: '13:00' }])
})

test('nobody is told who has not said so, and nobody is asked to', async () => {
  const minji = await newStudent(university)
  const jun = await newFriendOf(minji, { classes })
  tuesday('11:00')
  expect(await getSharing(jun, {})).toEqual({ shows: 'full', freeNow: false })
  expect(await seenBy(minji)).toEqual([])
  expect(await openTo(jun)).toEqual({ shows: 'full', freeNow: true })
  expect(await seenBy(minji)).toHaveLength(1)
  expect(await shareByDefault(jun, { shows: 'busy' })).toEqual({ shows: 'busy', freeNow: true })
  expect(await seenBy(minji)).toHaveLength(1)
  await shareByDefault(jun, { shows: 'busy', freeNow: false })
  expect(await seenBy(minji)).toEqual([])
})

test('it ends with the friendship, with the sharing and with the plan’s visibility', async () => {
  const ways: ((pair: { minji: Viewer; jun: Viewer }) => Promise<unknown>)[] = [
    ({ minji, jun }) => partWithFriend(jun, { userId: minji.id }),
    ({ minji, jun }) => partWithFriend(minji, { userId: jun.id }),
    ({ minji, jun }) => blockPerson(jun, { userId: minji.id }),
    ({ minji, jun }) => blockPerson(minji, { userId: jun.id }),
    ({ minji, jun }) => shareWith(jun, { userId: minji.id, shows: 'none' }),
    ({ jun }) => shareByDefault(jun, { shows: 'none' }),
    async ({ jun }) => {
      const { id: timetableId } = await db.timetable.findFirstOrThrow({ where: { userId: jun.id } })
      await editTimetable(jun, { timetableId, version: '*', visibility: 'me' })
    },
  ]
  for (const end of ways) {
    const pair = await newPair()
    tuesday('11:00')
    expect(await pair.seen()).toHaveLength(1)
    vi.useRealTimers()
    await end(pair)
    tuesday('11:00')
    expect(await pair.seen()).toEqual([])
    vi.useRealTimers()
  }
})

test('who is free the longest comes first, and strangers never', async () => {
  const { minji, jun, seen } = await newPair()
  const [later, done] = [
    await newFriendOf(minji, { classes: [[1, '17:00', '18:00']] }),
    await newFriendOf(minji, { classes: [[1, '09:00', '10:00']] }),
  ]
  const stranger = await newStudent(university)
  await planWith(stranger, { classes, visibility: 'university' })
  for (const one of [later, done, stranger]) await openTo(one)
  tuesday('11:00')

  expect(await seen()).toEqual([
    { id: later.id, until: '17:00' },
    { id: jun.id, until: '13:00' },
    { id: done.id, until: null },
  ])
})

test('outside of the semester nobody is between classes', async () => {
  const { seen } = await newPair()
  vi.useFakeTimers({ toFake: ['Date'], now: new Date('2027-02-02T11:00:00+09:00') })

  expect(await seen()).toEqual([])
})

test('however many friends there are, it asks as often', async () => {
  const { minji, seen } = await newPair()
  const before = await statements(seen)
  for (let more = 0; more < 5; more++) await openTo(await newFriendOf(minji, { classes }))
  await befriend(minji, await newStudent(university))

  expect(await statements(seen)).toBe(before)
})
