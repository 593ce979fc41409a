import { expect, test } from 'vitest'
import { db } from '@/lib/db/client'
import { newStudent } from '@/lib/testing/campus'
import { newCast } from '@/lib/testing/cast'
import { at, relist } from '@/lib/testing/catalogue'
import { miscounted, newPlan, newSection } from '@/lib/testing/plan'
import { addEntry } from '@/lib/timetables/entry-commands'
import { getTimetable } from '@/lib/timetables/queries'
import { answerChange } from './commands'
import { listPlanChanges } from './queries'
import { takeAnswerBack } from './undo-commands'

const { university, minji } = await newCast()
await newSection(minji)

/** A class that moves onto another one. */
async function clashing() {
  const viewer = await newStudent(university)
  const timetableId = await newPlan(viewer)
  const [sectionId, rival] = [
    await newSection(minji, { title: '확률과 통계', meetings: [at(1, 12, 13)] }),
    await newSection(minji, { title: '운영체제', meetings: [at(1, 15, 16)] }),
  ]
  const { id: entryId } = await addEntry(viewer, { timetableId, sectionId })
  await addEntry(viewer, { timetableId, sectionId: rival })
  const before = await getTimetable(viewer, { timetableId })
  const answer = async (answer: 'accept' | 'keep', replace = false) => {
    const [change] = (await listPlanChanges(viewer, { timetableId })).items
    await answerChange(viewer, { timetableId, entryId, answer, replace, seen: change?.seen ?? '' })
  }
  const back = () => takeAnswerBack(viewer, { timetableId, entryId })

  return { viewer, timetableId, entryId, sectionId, before, answer, back }
}

const moved = { meetings: [at(1, 15, 16)] }

test.each([
  ['accept', moved],
  ['keep', moved],
  ['accept', null],
  ['keep', null],
] as const)('%s can be taken back: everything is as it was, and asked again', async (given, listing) => {
  const { viewer, timetableId, sectionId, before, answer, back } = await clashing()
  await relist(sectionId, listing)
  await answer(given, given === 'accept')
  const after = await back()

  expect(after.entries).toEqual(before.entries)
  expect(after.credits).toBe(before.credits)
  expect(await listPlanChanges(viewer, { timetableId })).toMatchObject({ open: 1 })
  expect(await miscounted(minji)).toEqual([])
  await expect(back()).rejects.toMatchObject({ kind: 'not_found' })
})

test('not when the place is taken meanwhile', async () => {
  const { viewer, timetableId, sectionId, answer, back } = await clashing()
  await relist(sectionId, null)
  await answer('accept')
  const thief = { title: '동아리', meetings: [{ day: 1, start: '12:30', end: '13:30' }] }
  await addEntry(viewer, { timetableId, custom: thief })

  await expect(back()).rejects.toMatchObject({
    code: 'timetable.overlap',
    message: '화 12:30 동아리와 겹쳐요.',
  })
})

test('nor after ten minutes', async () => {
  const { entryId, sectionId, answer, back } = await clashing()
  await relist(sectionId, moved)
  await answer('keep')
  await db.changeAnswer.update({ where: { entryId }, data: { answeredAt: new Date(Date.now() - 601_000) } })

  await expect(back()).rejects.toMatchObject({ kind: 'not_found' })
})
