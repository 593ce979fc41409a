import { describe, expect, test } from 'vitest'
import type { Viewer } from '@/lib/auth/viewer'
import { db } from '@/lib/db/client'
import { newStudent } from '@/lib/testing/campus'
import { newCast } from '@/lib/testing/cast'
import { at, relist } from '@/lib/testing/catalogue'
import { later, planWith } from '@/lib/testing/change'
import { miscounted, newSection } from '@/lib/testing/plan'
import { copyTimetable, editTimetable } from '@/lib/timetables/commands'
import { addEntry, editEntry } from '@/lib/timetables/entry-commands'
import { answerChange } from './commands'
import { countOpenChanges, listPlanChanges } from './queries'

const { university, minji } = await newCast()
await newSection(minji)
// Whatever today is: it is not over.
await db.semester.updateMany({
  where: { universityId: university.id },
  data: { endsOn: new Date('2999-12-31') },
})

describe('accepting', () => {
  test('the entry says what the list says; colour and memo stay', async () => {
    const { viewer, timetableId, sectionId, entryId, changes, plan, answer } = await planWith(university)
    await editEntry(viewer, { timetableId, entryId, colour: 7, memo: '책' })
    await relist(sectionId, { ...later, title: '확률통계', professor: '한도윤', halfCredits: 4 })
    await answer({})

    expect(await changes()).toEqual({ items: [], open: 0 })
    expect(await plan()).toMatchObject({
      credits: 2,
      entries: [
        {
          id: entryId,
          title: '확률통계',
          professor: '한도윤',
          colour: 7,
          memo: '책',
          section: { id: sectionId },
          meetings: [{ day: 1, start: '15:00', end: '16:15', rooms: ['자연관 112'] }],
        },
      ],
    })
  })

  test('a clash is refused with its name, and 바꾸기 puts it in that place', async () => {
    const { viewer, timetableId, sectionId, entryId, plan, answer } = await planWith(university)
    const systems = await newSection(minji, { title: '운영체제', meetings: [at(1, 15, 16.25)] })
    const hit = await addEntry(viewer, { timetableId, sectionId: systems })
    await relist(sectionId, later)

    await expect(answer({})).rejects.toMatchObject({
      code: 'timetable.overlap',
      message: '화 15:00 운영체제와 겹쳐요.',
      extra: { conflicts: [{ entryId: hit.id }] },
    })
    await answer({ replace: true })
    expect((await plan()).entries.map(({ id }) => id)).toEqual([entryId])
    expect(await miscounted(minji)).toEqual([])
  })

  test('what the list no longer has is taken out', async () => {
    const { sectionId, plan, answer } = await planWith(university)
    await relist(sectionId, null)
    await answer({})

    expect((await plan()).entries).toEqual([])
    expect(await miscounted(minji)).toEqual([])
  })
})

describe('keeping', () => {
  test('is asked again only when the section changes once more', async () => {
    const { viewer, sectionId, changes, plan, answer } = await planWith(university)
    const before = await plan()
    await relist(sectionId, later)
    await answer({ answer: 'keep' })

    expect(await plan()).toEqual(before)
    expect(await changes()).toMatchObject({ items: [{ kept: true }], open: 0 })
    await relist(sectionId, { remark: '팀 과제' })
    expect(await countOpenChanges(viewer, {})).toEqual({ open: 0 })
    await relist(sectionId, { meetings: [at(2, 15, 16)] })
    expect(await changes()).toMatchObject({ items: [{ kept: false }], open: 1 })
  })

  test('one may still take it later', async () => {
    const { sectionId, changes, answer } = await planWith(university)
    await relist(sectionId, later)
    await answer({ answer: 'keep' })
    await answer({})

    expect(await changes()).toEqual({ items: [], open: 0 })
  })

  test('a section that is gone becomes a class of one’s own', async () => {
    const { viewer, timetableId, sectionId, entryId, changes, plan, answer } = await planWith(university)
    await relist(sectionId, null)
    await answer({ answer: 'keep' })

    expect(await changes()).toEqual({ items: [], open: 0 })
    expect((await plan()).entries).toMatchObject([{ id: entryId, title: '확률과 통계', section: null }])
    await editEntry(viewer, { timetableId, entryId, title: '스터디' })
    expect(await miscounted(minji)).toEqual([])
  })
})

describe('another section', () => {
  test('of the course: those that fit come first', async () => {
    const { viewer, timetableId, sectionId, entryId, changes, plan, answer } = await planWith(university, {
      code: 'STAT1',
    })
    await addEntry(viewer, {
      timetableId,
      custom: { title: '스터디', meetings: [{ day: 3, start: '10:00', end: '11:00' }] },
    })
    const hits = await newSection(minji, { code: 'STAT1', number: '02', meetings: [at(3, 10, 11)] })
    const fits = await newSection(minji, { code: 'STAT1', number: '03', meetings: [at(4, 10, 11)] })
    await relist(sectionId, later)

    const [change] = (await changes()).items
    expect(change?.alternatives).toMatchObject([
      { id: fits, number: '03', conflicts: [] },
      { id: hits, number: '02', conflicts: [{ title: '스터디' }] },
    ])
    await answer({ answer: 'section', sectionId: fits })
    expect((await plan()).entries[0]).toMatchObject({
      id: entryId,
      section: { id: fits, number: '03' },
      meetings: [{ day: 4, start: '10:00' }],
    })
    expect(await miscounted(minji)).toEqual([])
  })

  test('of another course, of another semester, the same or one in the plan is refused', async () => {
    const { viewer, timetableId, sectionId, answer } = await planWith(university, { code: 'STAT2' })
    const other = await newSection(minji)
    const there = await newSection(minji, { code: 'STAT2', number: '02', meetings: [at(4, 9, 10)] })
    await addEntry(viewer, { timetableId, sectionId: there })
    await relist(sectionId, later)

    for (const wrong of [other, sectionId, crypto.randomUUID()]) {
      await expect(answer({ answer: 'section', sectionId: wrong })).rejects.toMatchObject({
        kind: 'invalid',
        fields: { sectionId: expect.any(String) },
      })
    }
    await expect(answer({ answer: 'section', sectionId: there })).rejects.toMatchObject({
      code: 'timetable.already',
    })
  })
})

describe('refusals', () => {
  test('an answer to what the list no longer says is stale', async () => {
    const { sectionId, changes, answer, plan } = await planWith(university)
    await relist(sectionId, later)
    const [first] = (await changes()).items
    await relist(sectionId, { meetings: [at(2, 9, 10)] })

    await expect(answer({ seen: first?.seen ?? '' })).rejects.toMatchObject({
      kind: 'stale',
      code: 'change.stale',
    })
    expect((await plan()).entries[0]?.meetings).toMatchObject([{ day: 1, start: '12:00' }])
  })

  test('nothing to answer is a conflict', async () => {
    const { answer } = await planWith(university)
    await expect(answer({ seen: 'x' })).rejects.toMatchObject({ code: 'change.answered' })
  })

  test('a section goes with section, and only with it', async () => {
    const { sectionId, answer } = await planWith(university)
    await expect(answer({ answer: 'section' })).rejects.toMatchObject({ kind: 'invalid' })
    await expect(answer({ answer: 'keep', sectionId })).rejects.toMatchObject({ kind: 'invalid' })
    await expect(answer({ seen: 'x'.repeat(65) })).rejects.toMatchObject({ kind: 'invalid' })
  })

  test('somebody else’s plan is not there, and when it is shown it is still theirs', async () => {
    const { viewer: owner, timetableId, entryId, sectionId } = await planWith(university)
    await relist(sectionId, later)
    const asked = { timetableId, entryId, seen: 'x', answer: 'keep' as const }
    const stranger: Viewer = await newStudent(university)

    await expect(answerChange(stranger, asked)).rejects.toMatchObject({ kind: 'not_found' })
    await expect(listPlanChanges(stranger, { timetableId })).rejects.toMatchObject({ kind: 'not_found' })
    await editTimetable(owner, { timetableId, version: '*', visibility: 'university' })
    await expect(answerChange(stranger, asked)).rejects.toMatchObject({ kind: 'forbidden' })
    await expect(listPlanChanges(stranger, { timetableId })).rejects.toMatchObject({ kind: 'forbidden' })
  })
})

test('what one kept against the list is kept in a copy of the plan as well; what is open stays open', async () => {
  const { viewer, timetableId, sectionId, changes, answer } = await planWith(university)
  const other = await newSection(minji, { title: '운영체제', meetings: [at(3, 15, 16.25)] })
  await addEntry(viewer, { timetableId, sectionId: other })
  await relist(sectionId, later)
  await answer({ answer: 'keep' })
  await relist(other, { meetings: [at(3, 16, 17.25)] })
  const { id: copy } = await copyTimetable(viewer, { timetableId })
  const inCopy = await listPlanChanges(viewer, { timetableId: copy })

  expect(inCopy.open).toBe(1)
  expect(inCopy.items.map(({ kept }) => kept)).toEqual((await changes()).items.map(({ kept }) => kept))
  expect(inCopy.items.map(({ kept }) => kept)).toEqual([true, false])
})
