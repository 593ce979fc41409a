import { describe, expect, test } from 'vitest'
import { db } from '@/lib/db/client'
import { newStudent, newUniversity } from '@/lib/testing/campus'
import { newCast } from '@/lib/testing/cast'
import { at } from '@/lib/testing/catalogue'
import { miscounted, newPlan, newSection } from '@/lib/testing/plan'
import { copyTimetable, deleteTimetable, editTimetable, makeTimetable, restoreTimetable } from './commands'
import { addEntry, editEntry } from './entry-commands'
import { purgeDeletedPlans } from './purge-commands'
import { getTimetable, listTimetables } from './queries'

const { university, minji, jun } = await newCast()
const monday = await newSection(minji, { title: '운영체제', meetings: [at(0, 9, 10.5, '공학관 301')] })
const student = () => newStudent(university)
const make = (viewer: typeof minji, name: string) => makeTimetable(viewer, { semester: '2026-2', name })
const primaryOf = async (viewer: typeof minji) =>
  (await listTimetables(viewer, { limit: 100 })).items.flatMap(({ name, primary }) => (primary ? [name] : []))

describe('making', () => {
  test('the first plan of a semester counts, the next ones do not', async () => {
    const viewer = await student()

    expect(await make(viewer, '1안')).toMatchObject({
      semester: '2026-2',
      name: '1안',
      primary: true,
      visibility: 'me',
      credits: 0,
      entries: [],
      version: 1,
    })
    expect((await make(viewer, '2안')).primary).toBe(false)
  })

  test('a name stands once in a semester, and is free again after a delete', async () => {
    const viewer = await student()
    const { id: timetableId } = await make(viewer, '1안')

    await expect(make(viewer, '1안')).rejects.toMatchObject({ code: 'timetable.name_taken' })
    await expect(make(await student(), '1안')).resolves.toBeTruthy()
    await deleteTimetable(viewer, { timetableId })
    await expect(make(viewer, '1안')).resolves.toMatchObject({ primary: true })
    await expect(restoreTimetable(viewer, { timetableId })).rejects.toMatchObject({
      code: 'timetable.name_taken',
    })
  })

  test.each([
    ['too long a name', { name: '가'.repeat(41) }, 'name'],
    ['no name', { name: ' \u200B' }, 'name'],
    ['a semester without a catalogue', { semester: '1999-1' }, 'semester'],
    ['what is no semester', { semester: '2026-3' }, 'semester'],
    ['an owner', { userId: jun.id }, 'userId'],
  ])('refuses %s', async (_what, more, field) => {
    await expect(
      makeTimetable.untrusted(minji, { semester: '2026-2', name: '1안', ...more }),
    ).rejects.toMatchObject({ kind: 'invalid', fields: { [field]: expect.any(String) } })
  })

  test('one key makes one plan', async () => {
    const viewer = await student()
    const ask = { semester: '2026-2', name: '1안', idempotencyKey: crypto.randomUUID() }
    const made = await makeTimetable(viewer, ask)

    expect(await makeTimetable(viewer, ask)).toEqual(made)
    expect((await listTimetables(viewer, {})).items).toHaveLength(1)
    await expect(makeTimetable(viewer, { ...ask, name: '2안' })).rejects.toMatchObject({
      code: 'idempotency.mismatch',
    })
  })

  test('of 32 first plans at once exactly one counts', async () => {
    const viewer = await student()
    await Promise.all(Array.from({ length: 32 }, (_, turn) => make(viewer, `${turn}안`)))

    expect((await listTimetables(viewer, { limit: 100 })).items).toHaveLength(32)
    expect(await primaryOf(viewer)).toHaveLength(1)
  })

  test('there is a most', async () => {
    const viewer = await student()
    const { id: timetableId } = await make(viewer, '지운 것')
    await deleteTimetable(viewer, { timetableId })
    for (let turn = 0; turn < 50; turn++) await make(viewer, `${turn}안`)

    for (const more of [make(viewer, '하나 더'), restoreTimetable(viewer, { timetableId })]) {
      await expect(more).rejects.toMatchObject({ code: 'timetable.too_many' })
    }
  })
})

describe('changing', () => {
  test('an old version is told what stands there now', async () => {
    const viewer = await student()
    const timetableId = await newPlan(viewer)
    await editTimetable(viewer, { timetableId, version: 1, name: '아침형' })

    await expect(editTimetable(viewer, { timetableId, version: 1, name: '저녁형' })).rejects.toMatchObject({
      kind: 'stale',
      code: 'timetable.stale',
      extra: { current: { name: '아침형', version: 2 } },
    })
    await expect(editTimetable(viewer, { timetableId, version: '*', name: '저녁형' })).resolves.toMatchObject(
      { version: 3 },
    )
  })

  test('another one can be made to count; the one that loses it is not edited', async () => {
    const viewer = await student()
    const [one, other] = [await make(viewer, '1안'), await make(viewer, '2안')]
    await editTimetable(viewer, { timetableId: other.id, version: 1, primary: true })

    expect(await primaryOf(viewer)).toEqual(['2안'])
    expect((await getTimetable(viewer, { timetableId: one.id })).version).toBe(1)
  })
})

describe('deleting', () => {
  test('the oldest left follows, down to the last, and an undo puts it back', async () => {
    const viewer = await student()
    const [one, , three] = [await make(viewer, '1안'), await make(viewer, '2안'), await make(viewer, '3안')]
    await deleteTimetable(viewer, { timetableId: one.id })
    expect(await primaryOf(viewer)).toEqual(['2안'])

    expect(await restoreTimetable(viewer, { timetableId: one.id })).toMatchObject({ primary: true })
    expect(await primaryOf(viewer)).toEqual(['1안'])
    await restoreTimetable(viewer, { timetableId: three.id })
    for (const { id } of (await listTimetables(viewer, {})).items)
      await deleteTimetable(viewer, { timetableId: id })
    expect(await db.primaryTimetable.count({ where: { userId: viewer.id } })).toBe(0)
    expect(await restoreTimetable(viewer, { timetableId: three.id })).toMatchObject({ primary: true })
  })

  test('what is deleted is not there, and after ten minutes not to be had back', async () => {
    const viewer = await student()
    const timetableId = await newPlan(viewer)
    await deleteTimetable(viewer, { timetableId })

    await expect(getTimetable(viewer, { timetableId })).rejects.toMatchObject({ kind: 'not_found' })
    for (const change of [
      () => deleteTimetable(viewer, { timetableId }),
      () => editTimetable(viewer, { timetableId, version: '*', primary: true }),
      () => addEntry(viewer, { timetableId, sectionId: monday }),
    ]) {
      await expect(change()).rejects.toMatchObject({ kind: 'not_found' })
    }
    await db.timetable.update({
      where: { id: timetableId },
      data: { deletedAt: new Date(Date.now() - 10 * 60_000 - 1000) },
    })
    await expect(restoreTimetable(viewer, { timetableId })).rejects.toMatchObject({ kind: 'not_found' })
    await purgeDeletedPlans(db, new Date(Date.now() + 86_400_000))
    expect(await db.timetable.findUnique({ where: { id: timetableId } })).toBeNull()
  })
})

describe('copying', () => {
  test('brings every entry, for nobody else to see', async () => {
    const viewer = await student()
    const timetableId = await newPlan(viewer)
    const entry = await addEntry(viewer, { timetableId, sectionId: monday })
    await editEntry(viewer, { timetableId, entryId: entry.id, colour: 7, memo: '책 2판' })
    await editTimetable(viewer, { timetableId, version: '*', name: '1안', visibility: 'university' })
    const copy = await copyTimetable(viewer, { timetableId })

    expect(copy).toMatchObject({
      name: '1안 사본',
      primary: false,
      visibility: 'me',
      credits: 3,
      entries: [{ title: '운영체제', colour: 7, memo: '책 2판', meetings: entry.meetings }],
    })
    expect((await copyTimetable(viewer, { timetableId })).name).toBe('1안 사본 2')
    expect(await miscounted(viewer)).toEqual([])
  })

  test('a name that fills the line is cut for it', async () => {
    const viewer = await student()
    const { id: timetableId } = await make(viewer, '가'.repeat(40))

    expect((await copyTimetable(viewer, { timetableId })).name).toBe(`${'가'.repeat(37)} 사본`)
  })
})

describe('who sees', () => {
  test('a plan for oneself or friends is nobody else’s; one for the university is read without memos, never changed', async () => {
    const viewer = await student()
    const timetableId = await newPlan(viewer)
    const { id: entryId } = await addEntry(viewer, { timetableId, sectionId: monday })
    await editEntry(viewer, { timetableId, entryId, memo: '비밀 메모' })
    const show = (visibility: 'friends' | 'university') =>
      editTimetable(viewer, { timetableId, version: '*', visibility })

    await expect(getTimetable(jun, { timetableId })).rejects.toMatchObject({ kind: 'not_found' })
    await show('friends')
    await expect(getTimetable(jun, { timetableId })).rejects.toMatchObject({ kind: 'not_found' })
    await show('university')
    const seen = await getTimetable(jun, { timetableId })
    expect(seen).toMatchObject({ viewer: { mine: false }, entries: [{ title: '운영체제', memo: '' }] })
    expect(JSON.stringify(seen)).not.toContain('비밀')
    expect((await listTimetables(jun, {})).items).toEqual([])

    for (const change of [
      () => editTimetable(jun, { timetableId, version: '*', name: '내 것' }),
      () => deleteTimetable(jun, { timetableId }),
      () => copyTimetable(jun, { timetableId }),
      () => addEntry(jun, { timetableId, custom: { title: '낙서' } }),
      () => editEntry(jun, { timetableId, entryId, colour: 2 }),
    ]) {
      await expect(change()).rejects.toMatchObject({ kind: 'forbidden' })
    }
    const stranger = await newStudent(await newUniversity())
    await expect(getTimetable(stranger, { timetableId })).rejects.toMatchObject({ kind: 'not_found' })
  })
})
