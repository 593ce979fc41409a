import { beforeEach, describe, expect, test } from 'vitest'
import type { Viewer } from '@/lib/auth/viewer'
import { db } from '@/lib/db/client'
import { newStudent, newUniversity } from '@/lib/testing/campus'
import { newCatalogue } from '@/lib/testing/catalogue'
import { newPlan } from '@/lib/testing/plan'
import { addEntry } from '@/lib/timetables/entry-commands'
import { setGoal, writeGrades } from './commands'
import { getGrades } from './queries'
import { listTaken } from './taken-queries'

/** Over on any day; what is called later is yet to come, for the last one with a list is the current one. */
const [first, second, later] = ['2001-1', '2001-2', '2002-1'] as const
const university = await newUniversity()
const [algebra = '', design = ''] = await newCatalogue(university, first, [
  {
    code: 'M2',
    title: '선형대수',
    targets: [{ department: '수학과', year: '1', classification: '전공필수' }],
  },
  { title: '디자인', halfCredits: 3 },
])
const [again = ''] = await newCatalogue(university, second, [{ code: 'M2', title: '선형대수학' }])
let minji: Viewer

beforeEach(async () => {
  minji = await newStudent(university)
})

const sheetIn = async (semester: string) => {
  const { semesters } = await getGrades(minji, {})
  return semesters.find((one) => one.semester === semester)
}

describe('a sheet', () => {
  test('shows the timetable until one writes to it, then what one wrote and what it has not', async () => {
    const timetableId = await newPlan(minji, first)
    await addEntry(minji, { timetableId, sectionId: algebra })
    await addEntry(minji, { timetableId, sectionId: design })
    const drawn = await sheetIn(first)

    expect(drawn).toMatchObject({ version: 1, running: false, offered: [], average: null })
    expect(drawn?.rows).toMatchObject([
      { title: '선형대수', credits: 3, grade: null, major: true, section: { id: algebra } },
      { title: '디자인', credits: 1.5, major: false },
    ])
    const row = { title: '선형대수', credits: 3, grade: 'A+' as const, major: true, sectionId: algebra }
    const written = await writeGrades(minji, { semester: first, version: 1, rows: [row] })
    expect(written).toMatchObject({ version: 2, rows: [{ grade: 'A+' }], offered: [{ title: '디자인' }] })
    expect(await sheetIn(first)).toMatchObject({
      ...written,
      average: 4.5,
      majorAverage: 4.5,
      earnedCredits: 3,
    })
  })

  test('a retake takes the place of what one had in the course before', async () => {
    const before = { title: '선형대수', credits: 3, grade: 'D0' as const, sectionId: algebra }
    await writeGrades(minji, {
      semester: first,
      version: '*',
      rows: [before, { title: '체육', credits: 1, grade: 'P' }],
    })
    const timetableId = await newPlan(minji, second)
    await addEntry(minji, { timetableId, sectionId: again })
    expect((await sheetIn(second))?.rows).toMatchObject([{ retake: true }])
    const after = { title: '선형대수학', credits: 3, grade: 'B+' as const, sectionId: again, retake: true }
    await writeGrades(minji, { semester: second, version: '*', rows: [after] })

    expect(await getGrades(minji, {})).toMatchObject({ average: 3.5, earnedCredits: 4 })
    const { items } = await listTaken(minji, {})
    expect(items.map(({ title, replaced, byHand }) => [title, replaced, byHand])).toEqual([
      ['선형대수학', false, false],
      ['선형대수', true, true],
      ['체육', false, true],
    ])
  })

  test('of two windows the one that saw less is refused, nothing is lost and it is shown what stands there', async () => {
    const rows = (title: string) => [{ title, credits: 2 }]
    const written = await writeGrades(minji, { semester: first, version: 1, rows: rows('하나') })
    await expect(writeGrades(minji, { semester: first, version: 1, rows: rows('둘') })).rejects.toMatchObject(
      {
        kind: 'stale',
        code: 'grades.stale',
        extra: { current: written },
      },
    )
    expect((await sheetIn(first))?.rows).toMatchObject([{ title: '하나' }])
  })

  test('of 32 first writes at once one is let in', async () => {
    const writes = Array.from({ length: 32 }, (_, turn) =>
      writeGrades(minji, { semester: first, version: 1, rows: [{ title: `${turn}`, credits: 1 }] }),
    )
    const outcomes = await Promise.allSettled(writes)
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    expect(outcomes.flatMap((one) => (one.status === 'rejected' ? [one.reason.code] : []))).toEqual(
      Array(31).fill('grades.stale'),
    )
    expect(await sheetIn(first)).toMatchObject({ version: 2, rows: [{ credits: 1 }] })
  })

  test('0 and 18 credits are credits', async () => {
    const rows = [
      { title: '채플', credits: 0, grade: 'P' as const },
      { title: '현장실습', credits: 18, grade: 'A0' as const },
    ]
    await writeGrades(minji, { semester: first, version: 1, rows })
    expect(await getGrades(minji, {})).toMatchObject({ average: 4, earnedCredits: 18 })
  })
})

describe('bad input', () => {
  const good = { title: '과목', credits: 3 }
  test.each<[string, object, string]>([
    ['a grade that the scale has not', { rows: [good, { ...good, grade: 'A-' }] }, 'rows.1.grade'],
    ['a grade that nobody has', { rows: [{ ...good, grade: 'S' }] }, 'rows.0.grade'],
    ['a third of a credit', { rows: [{ ...good, credits: 1.3 }] }, 'rows.0.credits'],
    ['credits below zero', { rows: [{ ...good, credits: -1 }] }, 'rows.0.credits'],
    ['a title of spaces', { rows: [{ ...good, title: '   ' }] }, 'rows.0.title'],
    ['a title with NUL', { rows: [{ ...good, title: 'a\0b' }] }, 'rows.0.title'],
    ['300 rows', { rows: Array(300).fill(good) }, 'rows'],
    ['a section twice', { rows: [good, good].map((row) => ({ ...row, sectionId: algebra })) }, 'rows'],
    ['a section of another semester', { rows: [{ ...good, sectionId: again }] }, 'rows'],
    ['a semester to come', { semester: later, rows: [good] }, 'semester'],
    ['a semester of long ago', { semester: '1950-1', rows: [good] }, 'semester'],
    ['no semester', { semester: '2001-3', rows: [good] }, 'semester'],
  ])('%s is told and nothing is written', async (_what, input, field) => {
    const refused = writeGrades.untrusted(minji, { semester: first, version: '*', ...input })
    await expect(refused).rejects.toMatchObject({ kind: 'invalid', fields: { [field]: expect.any(String) } })
    expect(await db.gradeSheet.count({ where: { userId: minji.id } })).toBe(0)
  })

  test('a section of another university is none', async () => {
    const [foreign = ''] = await newCatalogue(await newUniversity(), first, [{}])
    const rows = [{ ...good, sectionId: foreign }]
    await expect(writeGrades(minji, { semester: first, version: '*', rows })).rejects.toMatchObject({
      kind: 'invalid',
    })
  })
})

describe('a goal', () => {
  test('says what is needed, and honestly when nothing suffices', async () => {
    await writeGrades(minji, {
      semester: first,
      version: 1,
      rows: [{ title: '논리', credits: 10, grade: 'B0' }],
    })
    await setGoal(minji, { credits: 20, average: 3.5 })
    expect((await getGrades(minji, {})).goal).toEqual({
      credits: 20,
      average: 3.5,
      needed: { kind: 'needed', average: 3.99 },
    })
    await setGoal(minji, { credits: 20, average: 4.5 })
    expect((await getGrades(minji, {})).goal.needed).toEqual({ kind: 'unreachable', average: 3.75 })
  })

  test('above the scale is refused', async () => {
    const low = await newUniversity()
    await db.university.update({ where: { id: low.id }, data: { gradeScale: 43, gradeRounding: 'floor' } })
    const jun = await newStudent(low)
    await expect(setGoal(jun, { credits: 130, average: 4.4 })).rejects.toMatchObject({ kind: 'invalid' })
    expect(await getGrades(jun, {})).toMatchObject({ scale: 4.3, rounding: 'floor' })
  })
})

test('nobody sees another’s', async () => {
  await writeGrades(minji, {
    semester: first,
    version: 1,
    rows: [{ title: '비밀 과목', credits: 3, grade: 'F' }],
  })
  const jun = await newStudent(university)

  expect(JSON.stringify([await getGrades(jun, {}), await listTaken(jun, {})])).not.toContain('비밀 과목')
})
