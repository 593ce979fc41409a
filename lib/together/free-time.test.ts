import { describe, expect, test, vi } from 'vitest'
import type { Viewer } from '@/lib/auth/viewer'
import { shareWith } from '@/lib/friends/commands'
import { befriend, newFriendOf, planWith } from '@/lib/testing/befriend'
import { newStudent, newUniversity } from '@/lib/testing/campus'
import { newCast } from '@/lib/testing/cast'
import { at, newCatalogue } from '@/lib/testing/catalogue'
import { statements } from '@/lib/testing/statements'
import { getFreeTime, listClassesTogether } from './free-queries'

vi.hoisted(() => {
  process.env.RATE_LIMIT_FACTOR = '1000'
})

const { university, minji } = await newCast()
const [os = '', art = ''] = await newCatalogue(university, '2026-2', [
  { code: 'CSE1', title: '운영체제', meetings: [at(0, 9, 10.5)] },
  { code: 'ART1', title: '색과 빛', meetings: [at(0, 13, 14.5)] },
])
await planWith(minji, { sections: [os], classes: [[1, '09:00', '12:00']] })
const idsOf = (...people: Viewer[]) => people.map(({ id }) => id).join(',')

describe('when they are free', () => {
  test('all at once and one by one, and what they share', async () => {
    const jun = await newFriendOf(minji, { sections: [os], classes: [[1, '11:00', '15:00']] })
    const free = await getFreeTime(minji, { with: idsOf(jun), day: '0,1', minutes: 120 })

    expect(free).toMatchObject({
      semester: '2026-2',
      people: [
        { id: minji.id, shows: 'full' },
        { id: jun.id, shows: 'full' },
      ],
      counted: 2,
      heat: [
        { day: 0, start: '09:00', end: '10:30', free: 0, people: [] },
        { day: 0, start: '10:30', end: '18:00', free: 2, people: [minji.id, jun.id] },
        { day: 1, start: '09:00', end: '11:00', free: 1, people: [jun.id] },
        { day: 1, start: '11:00', end: '12:00', free: 0 },
        { day: 1, start: '12:00', end: '15:00', free: 1, people: [minji.id] },
        { day: 1, start: '15:00', end: '18:00', free: 2 },
      ],
      common: [
        { day: 0, start: '10:30', end: '18:00', minutes: 450 },
        { day: 1, start: '15:00', end: '18:00', minutes: 180 },
      ],
      longest: 450,
      shared: [{ section: { id: os, course: { title: '운영체제' } }, people: [minji.id, jun.id] }],
    })
    const short = await getFreeTime(minji, { with: idsOf(jun), day: '0,1', minutes: 600 })
    expect([short.common, short.longest]).toEqual([[], 450])
  })

  test('who shows only when they are busy is a number: no name, no title, no section', async () => {
    const jun = await newFriendOf(minji, { sections: [os], classes: [[2, '09:00', '18:00']] })
    await shareWith(jun, { userId: minji.id, shows: 'busy' })
    const free = await getFreeTime(minji, { with: idsOf(jun), day: '0,2' })

    expect(free.heat).toMatchObject([
      { day: 0, start: '09:00', end: '10:30', free: 0, people: [] },
      { day: 0, start: '10:30', end: '18:00', free: 2, people: [minji.id] },
      { day: 2, start: '09:00', end: '18:00', free: 1, people: [minji.id] },
    ])
    expect(free.shared).toEqual([])
    expect(JSON.stringify(free)).not.toMatch(/발성|연습실|운영체제/)
  })

  test('two who are only busy trade places unseen', async () => {
    const [one, other] = [
      await newFriendOf(minji, { classes: [[4, '09:00', '12:00']] }),
      await newFriendOf(minji, { classes: [[4, '12:00', '18:00']] }),
    ]
    for (const friend of [one, other]) await shareWith(friend, { userId: minji.id, shows: 'busy' })
    const { heat } = await getFreeTime(minji, { with: idsOf(one, other), day: '4' })

    expect(heat).toEqual([{ day: 4, start: '09:00', end: '18:00', free: 2, people: [minji.id] }])
  })

  test('who shows nothing is not counted, told apart from who has nothing by nothing', async () => {
    const hidden = await newFriendOf(minji, { classes: [[0, '09:00', '18:00']], visibility: 'me' })
    const closed = await newFriendOf(minji, { classes: [[0, '09:00', '18:00']] })
    await shareWith(closed, { userId: minji.id, shows: 'none' })
    const empty = await newStudent(university)
    await befriend(minji, empty)
    const answers = await Promise.all(
      [hidden, closed, empty].map(async (friend) => {
        const { people, ...free } = await getFreeTime(minji, { with: idsOf(friend) })
        expect(people).toMatchObject([{ shows: 'full' }, { id: friend.id, shows: 'none' }])
        return free
      }),
    )
    expect(answers[0]).toMatchObject({ counted: 1 })
    expect(answers).toEqual([answers[0], answers[0], answers[0]])
  })

  test('a semester in which nobody has a timetable, and a university without one', async () => {
    const jun = await newFriendOf(minji, {})
    await newCatalogue(university, '2025-1', [{}])
    const nothing = { counted: 0, heat: [], common: [], longest: null, shared: [] }
    expect(await getFreeTime(minji, { with: idsOf(jun), semester: '2025-1' })).toMatchObject(nothing)
    await expect(getFreeTime(minji, { with: idsOf(jun), semester: '1999-1' })).rejects.toMatchObject({
      kind: 'invalid',
      fields: { semester: expect.any(String) },
    })
    const away = await newUniversity()
    const [one, other] = [await newStudent(away), await newStudent(away)]
    await befriend(one, other)
    expect(await getFreeTime(one, { with: idsOf(other) })).toMatchObject({ ...nothing, semester: null })
  })
})

describe('classes that all could add', () => {
  const titles = async (viewer: Viewer, ...friends: Viewer[]) =>
    (await listClassesTogether(viewer, { with: idsOf(...friends), limit: 100 })).items.map(
      ({ course, number }) => `${course.title} ${number}`,
    )

  test('meet while nobody is busy, and are of no course that one of them shows', async () => {
    const campus = await newUniversity()
    const viewer = await newStudent(campus)
    const [mine = '', theirs = ''] = await newCatalogue(campus, '2026-2', [
      { code: 'A1', title: '가', number: '01', meetings: [at(0, 9, 10)] },
      { code: 'B1', title: '나', number: '01', meetings: [at(0, 10, 11)] },
      { code: 'A1', title: '가', number: '02', meetings: [at(3, 9, 10)] },
      { code: 'B1', title: '나', number: '02', meetings: [at(3, 9, 10)] },
      { code: 'C1', title: '다', number: '01', meetings: [at(0, 9.5, 10.5)] },
      { code: 'D1', title: '라', number: '01', meetings: [at(0, 11, 12)] },
      { code: 'E1', title: '마', number: '01', meetings: [] },
    ])
    await planWith(viewer, { sections: [mine] })
    const friend = await newFriendOf(viewer, { sections: [theirs] })
    expect(await titles(viewer, friend)).toEqual(['라 01', '마 01'])

    // Were it left out, the course of somebody who shows no titles would be known.
    await shareWith(friend, { userId: viewer.id, shows: 'busy' })
    expect(await titles(viewer, friend)).toEqual(['나 02', '라 01', '마 01'])

    // Where nobody else is counted there is no together.
    await shareWith(friend, { userId: viewer.id, shows: 'none' })
    expect(await titles(viewer, friend)).toEqual([])
  })

  test('can be looked through like the catalogue', async () => {
    const jun = await newFriendOf(minji, {})
    const page = await listClassesTogether(minji, { with: idsOf(jun), q: '색과', day: '0', limit: 1 })
    expect(page).toMatchObject({ items: [{ id: art }], total: 1 })
  })
})

test('however many friends and classes, it asks as often', async () => {
  const friends = await Promise.all(
    [0, 1, 2, 3, 4].map((day) =>
      newFriendOf(minji, {
        classes: [
          [day, '09:00', '10:00'],
          [day, '13:00', '14:00'],
        ],
      }),
    ),
  )
  const asked = (...company: Viewer[]) => statements(() => getFreeTime(minji, { with: idsOf(...company) }))
  const [first] = friends as [Viewer]
  await asked(first)

  expect(await asked(...friends)).toBe(await asked(first))
})
