import { beforeAll, expect, test } from 'vitest'
import type { Viewer } from '@/lib/auth/viewer'
import { getSection } from '@/lib/catalogue/section-queries'
import type { DomainError } from '@/lib/core/errors'
import { db } from '@/lib/db/client'
import { newStudent, newUniversity } from '@/lib/testing/campus'
import { at } from '@/lib/testing/catalogue'
import { miscounted, newPlan, newSection } from '@/lib/testing/plan'
import { addEntry } from '@/lib/timetables/entry-commands'
import { listTimetables } from '@/lib/timetables/queries'
import { takeTimetable } from './commands'
import { stampOf } from './stamp'

let viewer: Viewer
let sections: string[]

beforeAll(async () => {
  const university = await newUniversity()
  viewer = await newStudent(university)
  sections = [
    await newSection(viewer, { title: '자료구조', meetings: [at(1, 9, 10.25), at(3, 9, 10.25)] }),
    await newSection(viewer, { title: '운영체제', meetings: [at(1, 13, 14.25, '공학관 301')] }),
  ]
})

async function wish(ids = sections) {
  const seen = await Promise.all(ids.map((sectionId) => getSection(viewer, { sectionId })))
  return { semester: '2026-2', name: '마법사 1안', sections: ids, seen: stampOf(seen) }
}

const plansOf = async (who: Viewer) => (await listTimetables(who, { semester: '2026-2', limit: 100 })).items
const codeOf = (error: DomainError) => error.code

test('a result becomes a plan in one piece, each class as the list has it', async () => {
  const plan = await takeTimetable(viewer, await wish())

  expect(plan).toMatchObject({ name: '마법사 1안', primary: true, credits: 6, viewer: { mine: true } })
  expect(plan.entries.map(({ title, meetings }) => [title, meetings.length])).toEqual(
    expect.arrayContaining([
      ['자료구조', 2],
      ['운영체제', 1],
    ]),
  )
  expect(plan.entries.flatMap(({ meetings }) => meetings)).toContainEqual({
    day: 1,
    start: '13:00',
    end: '14:15',
    rooms: ['공학관 301'],
  })
  expect(await miscounted(viewer)).toEqual([])
})

test('the same name again gets another beside it', async () => {
  const again = await takeTimetable(viewer, await wish())
  expect(again.name).not.toBe('마법사 1안')
  expect(again.primary).toBe(false)
})

test('sent twice with one key it is made once', async () => {
  const student = await newStudent(viewer.university)
  const asked = { ...(await wish()), idempotencyKey: 'press' }
  const tried = await Promise.allSettled(Array.from({ length: 32 }, () => takeTimetable(student, asked)))
  const made = tried.flatMap((one) => (one.status === 'fulfilled' ? one.value.id : []))

  expect(new Set(made).size).toBe(1)
  expect((await takeTimetable(student, asked)).id).toBe(made[0])
  expect(await plansOf(student)).toHaveLength(1)
})

test('32 presses at once make 32 plans of different names, and the numbers of the sections stay right', async () => {
  const student = await newStudent(viewer.university)
  const asked = await wish()
  const made = await Promise.all(Array.from({ length: 32 }, () => takeTimetable(student, asked)))

  expect(new Set(made.map(({ name }) => name)).size).toBe(32)
  expect((await plansOf(student)).filter(({ primary }) => primary)).toHaveLength(1)
  expect(await miscounted(viewer)).toEqual([])
})

test('the classes of a plan come along, with their colours', async () => {
  const student = await newStudent(viewer.university)
  const plan = await newPlan(student)
  const custom = { title: '스터디', meetings: [{ day: 4, start: '19:00', end: '20:30', rooms: [] }] }
  await addEntry(student, { timetableId: plan, custom })
  const made = await takeTimetable(student, { ...(await wish()), plan })

  expect(made.entries.map(({ title }) => title).toSorted()).toEqual(['스터디', '운영체제', '자료구조'])
  expect(new Set(made.entries.map(({ colour }) => colour)).size).toBe(3)
})

test('what stands in the way by now is told, and no plan is left half made', async () => {
  const student = await newStudent(viewer.university)
  const plan = await newPlan(student)
  const asked = { ...(await wish()), plan }
  const custom = { title: '동아리', meetings: [{ day: 1, start: '09:30', end: '10:00', rooms: [] }] }
  await addEntry(student, { timetableId: plan, custom })

  expect(await takeTimetable(student, asked).catch(codeOf)).toBe('wizard.changed')
  expect(await plansOf(student)).toHaveLength(1)
})

test('a section that moved or went since it was looked at is told', async () => {
  const student = await newStudent(viewer.university)
  const moving = await newSection(viewer, { meetings: [at(0, 9, 10)] })
  const going = await newSection(viewer, { meetings: [at(0, 11, 12)] })
  const [moved, gone] = [await wish([moving]), await wish([going])]
  await db.meeting.updateMany({ where: { sectionId: moving }, data: { startMinute: 500 } })
  await db.section.update({ where: { id: going }, data: { removedAt: new Date() } })

  expect(await takeTimetable(student, moved).catch(codeOf)).toBe('wizard.changed')
  expect(await takeTimetable(student, gone).catch(codeOf)).toBe('wizard.changed')
  expect(await plansOf(student)).toEqual([])
})

test('neither another’s plan nor one of another semester comes along', async () => {
  const student = await newStudent(viewer.university)
  const foreign = await newPlan(viewer)

  expect(await takeTimetable(student, { ...(await wish()), plan: foreign }).catch(codeOf)).toBe('not_found')
  expect(await plansOf(student)).toEqual([])
})
