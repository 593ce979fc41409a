import { describe, expect, test } from 'vitest'
import { db } from '@/lib/db/client'
import { newStudent } from '@/lib/testing/campus'
import { newCast } from '@/lib/testing/cast'
import { at } from '@/lib/testing/catalogue'
import { newPlan, newSection } from '@/lib/testing/plan'
import { addEntry, editEntry, removeEntry } from './entry-commands'
import { getTimetable } from './queries'
import { restoreEntry, swapEntries } from './undo-commands'

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

describe('a swap', () => {
  test('takes back a replacement, and does it again, whole', async () => {
    const { viewer, timetableId, add, titles } = await plan()
    const old = await add({ sectionId: systems })
    await editEntry(viewer, { timetableId, entryId: old.id, colour: 5, memo: '책' })
    const { id, version } = await add({ sectionId: rival, replace: true })

    const undone = await swapEntries(viewer, { timetableId, out: [id], back: [old.id], version })
    expect(undone).toMatchObject({ version: version + 1, entries: [{ id: old.id, colour: 5, memo: '책' }] })
    await swapEntries(viewer, { timetableId, out: [old.id], back: [id], version: version + 1 })
    expect(await titles()).toEqual(['데이터베이스'])
  })

  test('sent twice, it stays done', async () => {
    const { viewer, timetableId, add, titles } = await plan()
    const { id } = await add({ sectionId: systems })
    for (const _turn of [1, 2]) await swapEntries(viewer, { timetableId, out: [id] })
    expect(await titles()).toEqual([])
    for (const _turn of [1, 2]) await swapEntries(viewer, { timetableId, back: [id] })
    expect(await titles()).toEqual(['운영체제'])
  })

  test('that hits something does nothing at all, and says what it hits', async () => {
    const { viewer, timetableId, add, titles } = await plan()
    const other = await add({ sectionId: timeless })
    const { id } = await add({ sectionId: systems })
    await removeEntry(viewer, { timetableId, entryId: id })
    const thief = await add({ sectionId: rival })

    await expect(swapEntries(viewer, { timetableId, out: [other.id], back: [id] })).rejects.toMatchObject({
      code: 'timetable.overlap',
      extra: { conflicts: [{ entryId: thief.id }] },
    })
    expect(await titles()).toEqual(['사회봉사', '데이터베이스'])
  })

  test('goes back hours, not days, and never to what somebody else has', async () => {
    const { viewer, timetableId, add, titles } = await plan()
    const { id } = await add({ sectionId: systems })
    const since = (hours: number) => new Date(Date.now() - hours * 3_600_000)
    await swapEntries(viewer, { timetableId, out: [id] })
    await db.entry.update({ where: { id }, data: { deletedAt: since(23) } })
    await swapEntries(viewer, { timetableId, back: [id] })
    expect(await titles()).toEqual(['운영체제'])
    await swapEntries(viewer, { timetableId, out: [id] })
    await db.entry.update({ where: { id }, data: { deletedAt: since(25) } })

    const foreign = await (await plan()).add({ sectionId: systems })
    for (const back of [[id], [foreign.id], [crypto.randomUUID()]]) {
      await expect(swapEntries(viewer, { timetableId, back })).rejects.toMatchObject({ kind: 'not_found' })
    }
    await expect(swapEntries(viewer, { timetableId, out: [foreign.id] })).rejects.toMatchObject({
      kind: 'not_found',
    })
    await expect(
      swapEntries(viewer, { timetableId: foreign.timetableId, out: [foreign.id] }),
    ).rejects.toMatchObject({ kind: 'not_found' })
    await expect(swapEntries(viewer, { timetableId, out: [id], back: [id] })).rejects.toMatchObject({
      kind: 'invalid',
    })
  })
})

describe('a plan that is full', () => {
  test('takes nothing back, one by one or in a swap, unless something leaves', async () => {
    const { viewer, timetableId, add } = await plan()
    const { id: entryId } = await add({ custom: { title: '먼저' } })
    await removeEntry(viewer, { timetableId, entryId })
    const ids: string[] = []
    for (let turn = 0; turn < 100; turn++) ids.push((await add({ custom: { title: `${turn}` } })).id)

    const full = { code: 'timetable.full' }
    await expect(restoreEntry(viewer, { timetableId, entryId })).rejects.toMatchObject(full)
    await expect(swapEntries(viewer, { timetableId, back: [entryId] })).rejects.toMatchObject(full)
    const swapped = await swapEntries(viewer, { timetableId, out: ids.slice(0, 1), back: [entryId] })
    expect(swapped.entries).toHaveLength(100)
  })
})
