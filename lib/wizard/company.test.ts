import { beforeAll, beforeEach, describe, expect, test, vi } from 'vitest'
import type { Viewer } from '@/lib/auth/viewer'
import { blockPerson } from '@/lib/friends/block-commands'
import { callFriend } from '@/lib/friends/call-commands'
import { acceptFriend, partWithFriend, shareWith } from '@/lib/friends/commands'
import { newStudent, newUniversity } from '@/lib/testing/campus'
import { at, newCatalogue } from '@/lib/testing/catalogue'
import { newPlan } from '@/lib/testing/plan'
import { findWhole } from '@/lib/testing/wizard'
import { editTimetable } from '@/lib/timetables/commands'
import { addEntry } from '@/lib/timetables/entry-commands'
import type { Visibility } from '@/lib/timetables/policy'
import { listCompany } from './company-queries'
import { findTimetables } from './queries'
import type { FindingInput } from './schema'

vi.hoisted(() => {
  process.env.RATE_LIMIT_FACTOR = '1000'
})

const semester = '2026-2'
let viewer: Viewer
let early: string
let late: string
let other: string

beforeAll(async () => {
  const university = await newUniversity()
  viewer = await newStudent(university)
  ;[early = '', late = '', other = ''] = await newCatalogue(university, semester, [
    { code: 'D1', number: '01', title: '자료구조', meetings: [at(0, 9, 12), at(2, 9, 12)] },
    { code: 'D1', number: '02', title: '자료구조', meetings: [at(0, 15, 18), at(2, 15, 18)] },
    { code: 'S1', title: '운영체제', meetings: [at(1, 9, 18), at(3, 9, 18)] },
  ])
})

/** Busy on Monday and Wednesday from three, and all Friday. */
async function newFriend(more: { section?: string; visibility?: Visibility } = {}): Promise<Viewer> {
  const { section, visibility = 'friends' } = more
  const friend = await newStudent(viewer.university)
  await callFriend(friend, { loginId: viewer.loginId })
  await acceptFriend(viewer, { userId: friend.id })
  const timetableId = await newPlan(friend)
  if (section) await addEntry(friend, { timetableId, sectionId: section })
  const hours = [...(section ? [] : ([0, 2] as const)).map((day) => [day, '15:00', '18:00'] as const)]
  for (const [day, start, end] of [...hours, [4, '09:00', '18:00'] as const]) {
    await addEntry(friend, {
      timetableId,
      custom: { title: '남몰래 배우는 것', meetings: [{ day, start, end, rooms: ['비밀 연습실'] }] },
    })
  }
  await editTimetable(friend, { timetableId, version: '*', visibility })
  return friend
}

const wish = (friends?: NonNullable<FindingInput['rules']>['friends']): FindingInput => ({
  semester,
  groups: [{ sections: [early, late] }, { sections: [other] }],
  ...(friends && { rules: { friends } }),
})
const takenWith = async (friends: NonNullable<FindingInput['rules']>['friends']) => {
  const { items, impossible, ways } = await findWhole(viewer, wish(friends))
  return {
    items: items.map(({ sections }) => sections[0]),
    why: items.map(({ why }) => why),
    impossible,
    ways,
  }
}

describe('time that is kept free with a friend', () => {
  let friend: Viewer

  beforeEach(async () => {
    friend = await newFriend()
  })

  test('is told, and what leaves too little of it is no result', async () => {
    // Both are free on Monday and Wednesday from nine to three, or from noon to three.
    const some = await takenWith({ with: [friend.id], minutes: 60 })
    expect(new Set(some.items)).toEqual(new Set([early, late]))
    expect(some.why.map((why) => why.find((line) => line.startsWith('친구와')))).toEqual(
      some.items.map((id) => `친구와 함께 빔 ${id === late ? '12시간' : '6시간'}`),
    )
    expect((await takenWith({ with: [friend.id], minutes: 390 })).items).toEqual([late])
  })

  test('more than there is names the wish, and how much of it there could be', async () => {
    const { items, impossible, ways } = await takenWith({ with: [friend.id], minutes: 900 })
    expect([items, impossible?.map(({ rule }) => rule)]).toEqual([[], [undefined, 'friends']])
    expect(ways).toContainEqual(
      expect.objectContaining({
        rule: 'friends',
        to: 720,
        total: 1,
        title: expect.stringContaining('12시간'),
      }),
    )
  })

  test('on each day is impossible where they have no time on one', async () => {
    const { impossible } = await takenWith({ with: [friend.id], minutes: 30, per: 'day' })
    expect(impossible).toEqual([
      expect.objectContaining({ rule: 'friends', title: '친구와 날마다 30분 함께 비우기' }),
    ])
  })

  test('with several is what all of them have', async () => {
    const another = await newFriend({ section: early })
    const { why } = await takenWith({ with: [friend.id, another.id], minutes: 60 })
    expect(why.flat()).toContain('친구와 함께 빔 6시간')
    expect(why.flat()).not.toContain('친구와 함께 빔 12시간')
  })
})

describe('of whom one sees when they are busy, nothing else is told', () => {
  test('the same hours give the same answer, whatever lies in them', async () => {
    const [taking, drumming] = [await newFriend({ section: late }), await newFriend()]
    for (const friend of [taking, drumming]) {
      await shareWith(friend, { userId: viewer.id, shows: 'busy' })
    }
    const [one, two] = await Promise.all(
      [taking, drumming].map(async ({ id }) => takenWith({ with: [id], minutes: 60 })),
    )
    expect(one).toEqual(two)
    const company = await listCompany(viewer, { semester, with: [taking.id, drumming.id] })
    expect(company.classes).toEqual([])
    expect(JSON.stringify(company)).not.toMatch(/남몰래|비밀/)
  })

  test('of whom one sees everything, the sections they have', async () => {
    const friend = await newFriend({ section: late })
    const { items, why } = await takenWith({ with: [friend.id], minutes: 60 })
    expect(why[items.indexOf(late)]).toContain('친구와 같은 수업 1개')
    expect(why[items.indexOf(early)]?.join()).not.toContain('같은 수업')
    const { classes } = await listCompany(viewer, { semester, with: [friend.id] })
    expect(classes).toMatchObject([{ section: { id: late }, friends: [friend.nickname] }])
  })
})

test('whoever shows nothing is not offered, and refused in the same words as nobody', async () => {
  const [hidden, alone, removed, blocker, planless] = await Promise.all([
    newFriend(),
    newFriend({ visibility: 'me' }),
    newFriend(),
    newFriend(),
    newStudent(viewer.university),
  ])
  await shareWith(hidden, { userId: viewer.id, shows: 'none' })
  await partWithFriend(removed, { userId: viewer.id })
  await blockPerson(blocker, { userId: viewer.id })
  await callFriend(planless, { loginId: viewer.loginId })
  await acceptFriend(viewer, { userId: planless.id })
  const stranger = await newStudent(viewer.university)
  const shown = await newFriend()
  const out = [hidden, alone, removed, blocker, planless, stranger].map(({ id }) => id)

  const refusals = await Promise.all(
    [...out, viewer.id, crypto.randomUUID()].map((id) =>
      findTimetables(viewer, wish({ with: [shown.id, id] })).then(
        () => null,
        ({ kind, message, fields }) => ({ kind, message, fields }),
      ),
    ),
  )
  expect(refusals[0]).toMatchObject({ kind: 'invalid', fields: { 'rules.friends.with': expect.any(String) } })
  for (const refusal of refusals) expect(refusal).toEqual(refusals[0])

  const { friends } = await listCompany(viewer, { semester, with: out.slice(0, 5) })
  expect(friends.map(({ id }) => id)).toContain(shown.id)
  expect(friends.filter(({ id }) => out.includes(id))).toEqual([])
})

test.each([
  ['nobody', { with: [] }, 'rules.friends.with'],
  ['six', { with: Array.from({ length: 6 }, () => crypto.randomUUID()) }, 'rules.friends.with'],
  ['no time', { with: [crypto.randomUUID()], minutes: 0 }, 'rules.friends.minutes'],
  ['more than a week has', { with: [crypto.randomUUID()], minutes: 9999 }, 'rules.friends.minutes'],
])('%s is refused in words', async (_, friends, path) => {
  await expect(findTimetables(viewer, wish(friends))).rejects.toMatchObject({
    kind: 'invalid',
    fields: { [path]: expect.stringMatching(/[가-힣]/) },
  })
})
