import { expect, test } from 'vitest'
import { db } from '@/lib/db/client'
import { rollBackImport } from '@/lib/imports/commands'
import { advanceImport } from '@/lib/imports/step-commands'
import { bringIn } from '@/lib/imports/whole-commands'
import { newStudent } from '@/lib/testing/campus'
import { newCast } from '@/lib/testing/cast'
import { at, relist } from '@/lib/testing/catalogue'
import { newPlan, newSection } from '@/lib/testing/plan'
import { addEntry } from '@/lib/timetables/entry-commands'
import { getTimetable } from '@/lib/timetables/queries'
import { answerChange } from './commands'
import { listPlanChanges } from './queries'

const { university, minji } = await newCast()
await newSection(minji)

/** What each was told; anything that no person may be told is a bug that flies. */
async function outcomes(work: Promise<unknown>[]): Promise<string[]> {
  const settled = await Promise.allSettled(work)
  return settled.map((outcome) => {
    if (outcome.status === 'fulfilled') return 'done'
    expect(outcome.reason).toHaveProperty('kind')
    return outcome.reason.code
  })
}

test('of 32 tabs that accept at once one does, and the others are told', async () => {
  const viewer = await newStudent(university)
  const timetableId = await newPlan(viewer)
  const sectionId = await newSection(minji, { meetings: [at(1, 12, 13)] })
  const { id: entryId } = await addEntry(viewer, { timetableId, sectionId })
  await relist(sectionId, { meetings: [at(2, 12, 13), at(3, 12, 13)] })
  const { items } = await listPlanChanges(viewer, { timetableId })
  const seen = items[0]?.seen ?? ''

  const told = await outcomes(
    Array.from({ length: 32 }, () => answerChange(viewer, { timetableId, entryId, answer: 'accept', seen })),
  )
  expect(told.toSorted()).toEqual([...Array(31).fill('change.answered'), 'done'])
  expect((await getTimetable(viewer, { timetableId })).entries).toMatchObject([
    { id: entryId, meetings: [{ day: 2 }, { day: 3 }] },
  ])
})

test('while 32 answer, the list moves on: each entry is one or the other, and no change is lost', async () => {
  const viewer = await newStudent(university)
  const timetableId = await newPlan(viewer)
  const sectionId = await newSection(minji, { meetings: [at(1, 9, 10)] })
  const { id: entryId } = await addEntry(viewer, { timetableId, sectionId })
  const answerNow = async (turn: number) => {
    const [change] = (await listPlanChanges(viewer, { timetableId })).items
    if (!change) return
    const answer = turn % 2 ? ('accept' as const) : ('keep' as const)
    await answerChange(viewer, { timetableId, entryId, answer, seen: change.seen })
  }
  const moveOn = async (turn: number) => relist(sectionId, { meetings: [at(turn % 5, 9 + turn, 10 + turn)] })

  const work = Array.from({ length: 32 }, (_, turn) => (turn % 4 === 0 ? moveOn(turn / 4) : answerNow(turn)))
  const known = ['done', 'change.answered', 'change.stale']
  for (const code of await outcomes(work)) expect(known).toContain(code)

  await relist(sectionId, { meetings: [at(4, 20, 21)] })
  const [last] = (await listPlanChanges(viewer, { timetableId })).items
  expect(last).toMatchObject({ kept: false, after: { meetings: [{ day: 4, start: '20:00' }] } })
})

const list = (time: string) =>
  `과목코드,분반,과목명,수업시간\nCS101,01,자료구조,${time}\nCS210,01,운영체제,화2\n`

test('a real import opens a change, a second one changes it, and the way back closes it', async () => {
  const cast = await newCast()
  const bring = (time: string) =>
    bringIn(db, {
      university: cast.university.slug,
      semester: '2026-2',
      fileName: '과목.csv',
      bytes: new TextEncoder().encode(list(time)),
      profile: null,
    })
  await bring('월1')
  const section = await db.section.findFirstOrThrow({
    where: { universityId: cast.university.id, code: 'CS101' },
  })
  const timetableId = await newPlan(cast.minji)
  await addEntry(cast.minji, { timetableId, sectionId: section.id })
  const changes = () => listPlanChanges(cast.minji, { timetableId })
  expect(await changes()).toEqual({ items: [], open: 0 })

  await bring('월2')
  const first = await changes()
  expect(first).toMatchObject({ open: 1, items: [{ parts: ['time'], changedAt: expect.any(String) }] })
  await bring('월3')
  const second = await changes()
  expect(second).toMatchObject({ open: 1 })
  expect(second.items[0]?.seen).not.toBe(first.items[0]?.seen)

  const admin = await newStudent(cast.university, { role: 'admin' })
  for (let turn = 0; turn < 2; turn++) {
    const newest = await db.catalogueImport.findFirstOrThrow({
      where: { universityId: cast.university.id, status: 'done' },
      orderBy: { version: 'desc' },
    })
    await rollBackImport(admin, { importId: newest.id })
    await advanceImport(db, newest.id)
  }
  expect(await changes()).toEqual({ items: [], open: 0 })
})
