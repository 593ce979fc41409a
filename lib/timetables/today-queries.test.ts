import { afterEach, expect, test, vi } from 'vitest'
import { newStudent } from '@/lib/testing/campus'
import { newCast } from '@/lib/testing/cast'
import { at } from '@/lib/testing/catalogue'
import { newPlan, newSection } from '@/lib/testing/plan'
import { statements } from '@/lib/testing/statements'
import { editTimetable } from './commands'
import { addEntry, removeEntry } from './entry-commands'
import { getToday } from './today-queries'

const { university, minji } = await newCast()
const section = await newSection(minji, { title: '운영체제', meetings: [at(1, 9, 10.5, '공학관 301')] })
const student = () => newStudent(university)

afterEach(() => void vi.useRealTimers())

/** A Tuesday of that semester. */
const tuesday = (clock: string) =>
  vi.useFakeTimers({ toFake: ['Date'], now: new Date(`2026-11-24T${clock}:00+09:00`) })

test('it is the primary plan of the current semester that counts', async () => {
  const viewer = await student()
  const timetableId = await newPlan(viewer)
  const other = await newPlan(viewer)
  await addEntry(viewer, { timetableId, sectionId: section })
  await addEntry(viewer, { timetableId, custom: { title: '사회봉사', credits: 1 } })
  await addEntry(viewer, {
    timetableId: other,
    custom: { title: '모임', meetings: [{ day: 1, start: '15:00', end: '16:00' }] },
  })
  tuesday('08:30')

  expect(await getToday(viewer, {})).toMatchObject({
    at: '2026-11-23T23:30:00.000Z',
    timeZone: 'Asia/Seoul',
    semester: { name: '2026-2' },
    timetable: {
      id: timetableId,
      entries: [
        {
          title: '운영체제',
          credits: 3,
          meetings: [{ day: 1, start: '09:00', end: '10:30', rooms: ['공학관 301'] }],
        },
        { title: '사회봉사', credits: 1, meetings: [] },
      ],
    },
    today: { status: 'upcoming', next: { class: { title: '운영체제' }, minutes: 30 } },
  })

  await editTimetable(viewer, { timetableId: other, version: '*', primary: true })
  expect((await getToday(viewer, {})).today?.next).toMatchObject({ class: { title: '모임' }, minutes: 390 })
})

test('what was taken out is gone, and what was never made is null', async () => {
  const viewer = await student()
  tuesday('09:30')
  expect(await getToday(viewer, {})).toMatchObject({ timetable: null, today: null })

  const timetableId = await newPlan(viewer)
  const { id: entryId } = await addEntry(viewer, { timetableId, sectionId: section })
  expect((await getToday(viewer, {})).today?.current?.entryId).toBe(entryId)
  await removeEntry(viewer, { timetableId, entryId })

  expect((await getToday(viewer, {})).timetable?.entries).toEqual([])
})

test('however many classes there are, it asks as often', async () => {
  const viewer = await student()
  const timetableId = await newPlan(viewer)
  const asked = () => statements(() => getToday(viewer, {}))
  const before = await asked()
  for (const day of [0, 1, 2, 3, 4]) {
    await addEntry(viewer, {
      timetableId,
      custom: { title: `${day}`, meetings: [{ day, start: '09:00', end: '10:00' }] },
    })
  }

  expect([before, await asked()]).toEqual([2, 2])
})
