import { describe, expect, test } from 'vitest'
import { db } from '@/lib/db/client'
import { newStudent, newUniversity } from '@/lib/testing/campus'
import { newCast } from '@/lib/testing/cast'
import { at, newCatalogue } from '@/lib/testing/catalogue'
import { newPlan, newSection } from '@/lib/testing/plan'
import { addEntry, editEntry, removeEntry } from './entry-commands'
import { getTimetable } from './queries'

const { university, minji } = await newCast()
const twice = [at(1, 15, 16.25, '공학관 B203'), at(3, 15, 16.25, '공학관 B203')]
const systems = await newSection(minji, { title: '운영체제', professor: '서지안', meetings: twice })
const rival = await newSection(minji, { title: '데이터베이스', halfCredits: 5, meetings: [at(1, 16, 17)] })
const after = await newSection(minji, { title: '그다음', meetings: [at(1, 16.25, 17)] })
const timeless = await newSection(minji, { title: '사회봉사' })

async function plan() {
  const viewer = await newStudent(university)
  const timetableId = await newPlan(viewer)
  const add = (more: Omit<Parameters<typeof addEntry>[1], 'timetableId'>) =>
    addEntry(viewer, { timetableId, ...more })
  const titles = async () => (await getTimetable(viewer, { timetableId })).entries.map(({ title }) => title)

  return { viewer, timetableId, add, titles }
}

const byHand = (start: string, end: string, day = 1) => ({
  custom: { title: '스터디', meetings: [{ day, start, end }] },
})

describe('adding', () => {
  test('a section is kept as it was when it was added', async () => {
    const { viewer, timetableId, add } = await plan()
    const [sectionId = ''] = await newCatalogue(university, '2026-2', [
      { code: 'ONE1', title: '처음 이름', professor: '서지안', meetings: [at(4, 9, 10, '가-1')] },
    ])
    const { version: _after, ...entry } = await add({ sectionId })

    expect(entry).toMatchObject({
      title: '처음 이름',
      professor: '서지안',
      credits: 3,
      colour: 1,
      memo: '',
      section: { id: sectionId, number: '01', course: { code: 'ONE1' } },
      meetings: [{ day: 4, start: '09:00', end: '10:00', rooms: ['가-1'] }],
    })
    await db.section.update({ where: { id: sectionId }, data: { title: '새 이름' } })
    await db.meeting.updateMany({ where: { sectionId }, data: { startMinute: 600, endMinute: 700 } })
    expect((await getTimetable(viewer, { timetableId })).entries).toEqual([entry])
  })

  test('what touches fits; credits add up; what has no time is never in the way', async () => {
    const { viewer, timetableId, add } = await plan()
    await add({ sectionId: systems })
    await add({ sectionId: after })
    await add({ sectionId: timeless })
    await add({ custom: { title: '스터디', credits: 0.5 } })

    expect(await getTimetable(viewer, { timetableId })).toMatchObject({ credits: 9.5, version: 5 })
  })

  test('an overlap is refused with what it hits, and 바꾸기 puts it in that place', async () => {
    const { add, titles } = await plan()
    const { id: entryId } = await add({ sectionId: systems })

    await expect(add({ sectionId: rival })).rejects.toMatchObject({
      kind: 'conflict',
      code: 'timetable.overlap',
      message: '화 15:00 운영체제와 겹쳐요.',
      extra: { conflicts: [{ entryId, title: '운영체제', day: 1, start: '15:00', end: '16:15' }] },
    })
    expect(await titles()).toEqual(['운영체제'])
    await add({ sectionId: rival, replace: true })
    expect(await titles()).toEqual(['데이터베이스'])
  })

  test('the same section twice is refused, also with replace', async () => {
    const { add } = await plan()
    await add({ sectionId: systems })

    for (const replace of [false, true]) {
      await expect(add({ sectionId: systems, replace })).rejects.toMatchObject({ code: 'timetable.already' })
    }
  })

  test('a section of another semester, another university, or one that is gone is refused', async () => {
    const { viewer, add } = await plan()
    const [old = ''] = await newCatalogue(university, '2025-1', [{}])
    const [far = ''] = await newCatalogue(await newUniversity(), '2026-2', [{}])
    const gone = await newSection(viewer)
    await db.section.update({ where: { id: gone }, data: { removedAt: new Date() } })

    for (const sectionId of [old, far, gone, crypto.randomUUID()]) {
      await expect(add({ sectionId })).rejects.toMatchObject({
        kind: 'invalid',
        fields: { sectionId: expect.any(String) },
      })
    }
  })

  test.each([
    ['past the end of a day', { start: '23:00', end: '24:05' }, 'custom.meetings.0.end'],
    ['before its beginning', { start: '-1:00', end: '09:00' }, 'custom.meetings.0.start'],
    ['no length', { start: '09:00', end: '09:00' }, 'custom.meetings.0.end'],
    ['backwards', { start: '10:00', end: '09:00' }, 'custom.meetings.0.end'],
    ['a step of one minute', { start: '09:01', end: '10:00' }, 'custom.meetings.0.start'],
    ['an eighth day', { day: 7, start: '09:00', end: '10:00' }, 'custom.meetings.0.day'],
    ['a time as a number', { start: 540, end: '10:00' }, 'custom.meetings.0.start'],
  ])('refuses %s', async (_what, meeting, field) => {
    const { viewer, timetableId } = await plan()
    const custom = { title: '스터디', meetings: [{ day: 0, ...meeting }] }

    await expect(addEntry.untrusted(viewer, { timetableId, custom })).rejects.toMatchObject({
      kind: 'invalid',
      fields: { [field]: expect.any(String) },
    })
  })

  test.each([
    ['neither', {}],
    ['both', { sectionId: systems, custom: { title: '스터디' } }],
    ['a title that is too long', { custom: { title: '가'.repeat(41) } }],
    ['quarters of a credit', { custom: { title: '스터디', credits: 0.25 } }],
  ])('refuses %s', async (_what, input) => {
    const { viewer, timetableId } = await plan()
    await expect(addEntry.untrusted(viewer, { timetableId, ...input })).rejects.toMatchObject({
      kind: 'invalid',
    })
  })

  test('a whole day fits, up to midnight', async () => {
    const { add } = await plan()
    expect((await add(byHand('00:00', '24:00'))).meetings).toMatchObject([{ start: '00:00', end: '24:00' }])
  })

  test('of 200 entries those past the most are refused, the others stay', async () => {
    const { viewer, timetableId, add } = await plan()
    for (let turn = 0; turn < 100; turn++) await add({ custom: { title: `${turn}` } })

    await expect(add({ custom: { title: '하나 더' } })).rejects.toMatchObject({ code: 'timetable.full' })
    expect((await getTimetable(viewer, { timetableId })).entries).toHaveLength(100)
  })

  test('one key adds one entry', async () => {
    const { add, titles } = await plan()
    const ask = { sectionId: systems, idempotencyKey: crypto.randomUUID() }

    expect(await add(ask)).toEqual(await add(ask))
    expect(await titles()).toEqual(['운영체제'])
  })
})

describe('changing', () => {
  test('colour and memo of any; the rest only of what was written by hand', async () => {
    const { viewer, timetableId, add } = await plan()
    const [section, own] = [await add({ sectionId: systems }), await add(byHand('09:00', '10:00'))]
    const edit = (entryId: string, more: object) =>
      editEntry.untrusted(viewer, { timetableId, entryId, ...more })

    expect(await edit(section.id, { colour: 12, memo: '교재\n2판' })).toMatchObject({
      colour: 12,
      memo: '교재\n2판',
      meetings: section.meetings,
    })
    await expect(edit(section.id, { title: '내 수업', memo: '' })).rejects.toMatchObject({
      kind: 'invalid',
      fields: { title: expect.any(String) },
    })
    expect(
      await edit(own.id, {
        title: '알고리즘 스터디',
        credits: 1.5,
        meetings: [{ day: 5, start: '10:05', end: '11:00', rooms: ['카페'] }],
      }),
    ).toMatchObject({
      title: '알고리즘 스터디',
      credits: 1.5,
      meetings: [{ day: 5, start: '10:05', end: '11:00', rooms: ['카페'] }],
    })
    await expect(edit(own.id, { colour: 13 })).rejects.toMatchObject({ kind: 'invalid' })
    await expect(edit(own.id, { memo: '가'.repeat(501) })).rejects.toMatchObject({ kind: 'invalid' })
  })

  test('a new time may overlap the old one of the same entry, not that of another', async () => {
    const { viewer, timetableId, add } = await plan()
    await add({ sectionId: systems })
    const { id: entryId } = await add(byHand('13:00', '15:00'))
    const move = (start: string, end: string) =>
      editEntry(viewer, { timetableId, entryId, meetings: [{ day: 1, start, end }] })

    await expect(move('14:00', '15:05')).rejects.toMatchObject({
      code: 'timetable.overlap',
      extra: { conflicts: [{ title: '운영체제', day: 1 }] },
    })
    expect((await getTimetable(viewer, { timetableId })).entries[1]?.meetings).toMatchObject([
      { start: '13:00', end: '15:00' },
    ])
    await expect(move('14:00', '15:00')).resolves.toBeTruthy()
  })

  test('an entry of another plan, of one’s own or of somebody else, is not there', async () => {
    const { viewer, timetableId, add } = await plan()
    const { id: entryId } = await add({ sectionId: systems })
    const second = await newPlan(viewer)
    const other = await plan()

    for (const [who, where] of [
      [viewer, second],
      [other.viewer, other.timetableId],
      [other.viewer, timetableId],
    ] as const) {
      await expect(removeEntry(who, { timetableId: where, entryId })).rejects.toMatchObject({
        kind: 'not_found',
      })
    }
  })
})
