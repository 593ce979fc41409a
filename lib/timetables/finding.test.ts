import { beforeAll, describe, expect, test } from 'vitest'
import type { Viewer } from '@/lib/auth/viewer'
import { stretchesText } from '@/lib/catalogue/stretch'
import { newGuest, newStudent, newUniversity } from '@/lib/testing/campus'
import { at, newCatalogue } from '@/lib/testing/catalogue'
import { newPlan } from '@/lib/testing/plan'
import { editTimetable } from './commands'
import { addEntry, removeEntry } from './entry-commands'
import { findSections } from './finding-queries'

let viewer: Viewer
let stranger: Viewer
let free: string
let shown: string
let clubId: string

beforeAll(async () => {
  const university = await newUniversity()
  viewer = await newStudent(university)
  stranger = await newStudent(university)
  await newCatalogue(university, '2026-2', [
    { code: 'A', number: '01', title: '겹침', meetings: [at(1, 9, 10.5)] },
    { code: 'A', number: '02', title: '닿음', meetings: [at(1, 8, 9), at(1, 10, 11)] },
    { code: 'B', number: '01', title: '반만', meetings: [at(4, 9, 10), at(1, 9.5, 9.75)] },
    { code: 'C', number: '01', title: '다른 날', meetings: [at(2, 9, 10)] },
    { code: 'D', number: '01', title: '시간 없음' },
  ])
  await newCatalogue(university, '2025-2', [{}])
  free = await newPlan(viewer)
  shown = await newPlan(stranger)
  await editTimetable(stranger, { timetableId: shown, version: '*', visibility: 'university' })
  const custom = { title: '동아리', meetings: [{ day: 1, start: '09:00', end: '10:00' }] }
  clubId = (await addEntry(viewer, { timetableId: free, custom })).id
})

const titles = async (input: object, who: Viewer = viewer) =>
  (await findSections.untrusted(who, input)).items.map((section) => section.course.title)

describe('only in my free time', () => {
  test('leaves what fits: beside, elsewhere, and what never meets', async () => {
    expect(await titles({ free, sort: 'code' })).toEqual(['닿음', '다른 날', '시간 없음'])
    expect(await findSections(viewer, { free })).toMatchObject({ total: 3, courses: 3 })
    expect(await findSections(viewer, {})).toMatchObject({ total: 5, courses: 4 })
  })

  test('goes together with other filters, and with stretches that are told', async () => {
    expect(await titles({ free, day: '1', from: '08:00' })).toEqual(['닿음'])
    expect(await titles({ free, busy: '2.09:30-09:35', sort: 'code' })).toEqual(['닿음', '시간 없음'])
    const stretches = [{ weekday: 1, startMinute: 540, endMinute: 600 }]
    expect(await titles({ busy: stretchesText(stretches) })).toEqual(await titles({ free }))
  })

  test('what fits into a stretch meets there once, and hits nothing on its other days', async () => {
    expect(await titles({ meets: '1.10:00-24:00' })).toEqual(['겹침', '닿음'])
    expect(await titles({ meets: '1.10:00-24:00', free })).toEqual(['닿음'])
    await expect(findSections.untrusted(viewer, { meets: '1.10-24' })).rejects.toMatchObject({
      fields: { meets: expect.any(String) },
    })
  })

  test('what was taken out of the plan is in nobody’s way', async () => {
    await removeEntry(viewer, { timetableId: free, entryId: clubId })
    expect(await titles({ free })).toHaveLength(5)
  })

  test.each([
    ['somebody else’s, though it may be read', () => ({ free: shown })],
    ['one that is nowhere', () => ({ free: crypto.randomUUID() })],
    ['no id', () => ({ free: 'mine' })],
    ['one of another semester', () => ({ free, semester: '2025-2' })],
  ])('a plan that is %s is refused at its name', async (_what, input) => {
    await expect(findSections.untrusted(viewer, input())).rejects.toMatchObject({
      kind: 'invalid',
      fields: { free: expect.any(String) },
    })
  })

  test('a guest has none', async () => {
    const guest = newGuest()
    await expect(findSections(guest, { free })).rejects.toMatchObject({ kind: 'invalid' })
  })

  test.each(['1.9:00-10:00', '7.09:00-10:00', '1.10:00-09:00', 'x'])('%s is no busy time', async (busy) => {
    await expect(findSections.untrusted(viewer, { busy })).rejects.toMatchObject({
      kind: 'invalid',
      fields: { busy: expect.any(String) },
    })
  })
})
