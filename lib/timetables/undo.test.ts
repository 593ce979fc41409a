import { describe, expect, test } from 'vitest'
import { db } from '@/lib/db/client'
import { newStudent } from '@/lib/testing/campus'
import { newCast } from '@/lib/testing/cast'
import { at } from '@/lib/testing/catalogue'
import { newPlan, newSection } from '@/lib/testing/plan'
import { addEntry, editEntry, removeEntry, restoreEntry } from './entry-commands'
import { getTimetable } from './queries'

const { university, minji } = await newCast()
const twice = [at(1, 15, 16.25, '공학관 B203'), at(3, 15, 16.25, '공학관 B203')]
const systems = await newSection(minji, { title: '운영체제', professor: '서지안', meetings: twice })
const rival = await newSection(minji, { title: '데이터베이스', halfCredits: 5, meetings: [at(1, 16, 17)] })
const timeless = await newSection(minji, { title: '사회봉사' })

async function plan() {
  const viewer = await newStudent(university)
  const timetableId = await newPlan(viewer)
  const add = (more: Omit<Parameters<typeof addEntry>[1], 'timetableId'>) =>
    addEntry(viewer, { timetableId, ...more })
  const titles = async () => (await getTimetable(viewer, { timetableId })).entries.map(({ title }) => title)

  return { viewer, timetableId, add, titles }
}

describe('taking out', () => {
  test('can be undone with colour and memo, as long as the place is free', async () => {
    const { viewer, timetableId, add, titles } = await plan()
    const { id: entryId } = await add({ sectionId: systems })
    await editEntry(viewer, { timetableId, entryId, colour: 5, memo: '책' })
    await removeEntry(viewer, { timetableId, entryId })
    expect(await titles()).toEqual([])

    const thief = await add({ sectionId: rival })
    await expect(restoreEntry(viewer, { timetableId, entryId })).rejects.toMatchObject({
      code: 'timetable.overlap',
      extra: { conflicts: [{ entryId: thief.id }] },
    })
    await removeEntry(viewer, { timetableId, entryId: thief.id })
    const back = await restoreEntry(viewer, { timetableId, entryId })
    expect(back).toMatchObject({ id: entryId, colour: 5, memo: '책' })
    expect(await restoreEntry(viewer, { timetableId, entryId })).toEqual(back)
    expect(await titles()).toEqual(['운영체제'])
  })

  test('one that was added again meanwhile stays once', async () => {
    const { viewer, timetableId, add, titles } = await plan()
    const { id: entryId } = await add({ sectionId: timeless })
    await removeEntry(viewer, { timetableId, entryId })
    await add({ sectionId: timeless })

    await expect(restoreEntry(viewer, { timetableId, entryId })).rejects.toMatchObject({
      code: 'timetable.already',
    })
    expect(await titles()).toEqual(['사회봉사'])
  })

  test('ten minutes later it is too late', async () => {
    const { viewer, timetableId, add } = await plan()
    const { id: entryId } = await add({ sectionId: systems })
    await removeEntry(viewer, { timetableId, entryId })
    await db.entry.update({ where: { id: entryId }, data: { deletedAt: new Date(Date.now() - 601_000) } })

    await expect(restoreEntry(viewer, { timetableId, entryId })).rejects.toMatchObject({ kind: 'not_found' })
  })
})
