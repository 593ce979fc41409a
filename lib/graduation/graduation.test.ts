import { beforeAll, expect, test } from 'vitest'
import { updateMe } from '@/lib/accounts/profile-commands'
import type { Viewer } from '@/lib/auth/viewer'
import { type SemesterName, semesterName } from '@/lib/catalogue/semester'
import { DomainError } from '@/lib/core/errors'
import { writeGrades } from '@/lib/grades/commands'
import { newStudent, newUniversity } from '@/lib/testing/campus'
import { newCatalogue } from '@/lib/testing/catalogue'
import { newPack } from '@/lib/testing/graduation'
import { newPlan } from '@/lib/testing/plan'
import { statements } from '@/lib/testing/statements'
import { addEntry } from '@/lib/timetables/entry-commands'
import { getOwnPack } from './pack-queries'
import { getGraduation } from './queries'
import { type GraduationView, graduationView } from './schema'
import { differenceTexts } from './wording'

const year = new Date().getUTCFullYear()
const past: SemesterName = semesterName({ year: year - 1, term: '1' })
const coming: SemesterName = semesterName({ year: year + 1, term: '1' })
const later: SemesterName = semesterName({ year: year + 1, term: '2' })
const own = { targets: [{ department: '천문학과', year: '', classification: '전공필수' }] }

let university: Viewer['university']

beforeAll(async () => {
  university = await newUniversity()
  await newCatalogue(university, past, [{}])
  await newPack(university, {
    department: '천문학과',
    entryYears: { from: 2020, to: 2024 },
    totalCredits: 20,
    areas: [
      { name: '전공', credits: 9, atMost: null, ownDepartment: true, classifications: ['전공필수'] },
      { name: '교양', credits: 4, atMost: null, ownDepartment: false, classifications: ['교양필수'] },
    ],
    required: [
      { classification: '전공필수', choose: 1, courses: [{ code: 'AST1', title: '별과 우주', credits: 3 }] },
    ],
  })
})

async function newAstronomer(): Promise<Viewer> {
  const viewer = await newStudent(university)
  await updateMe(viewer, { department: '천문 학과', entryYear: 2022 })
  return viewer
}

const row = (title: string, grade: string | null, traits: object = {}) => ({
  title,
  credits: 3,
  grade,
  ...traits,
})

function shortly({ standing, uncounted }: GraduationView) {
  return {
    total: [standing?.total.passed, standing?.total.planned],
    major: [standing?.areas[0]?.passed, standing?.areas[0]?.planned],
    required: [standing?.required[0]?.left, standing?.required[0]?.leftAfter],
    uncounted: uncounted.map(({ title, why }) => `${title} ${why}`),
  }
}

test('who says no department learns which there are; a year of which nothing is known has no pack', async () => {
  const viewer = await newStudent(university)

  expect(await getGraduation(viewer, {})).toMatchObject({
    department: null,
    pack: null,
    standing: null,
    departments: ['천문학과'],
  })
  await updateMe(viewer, { department: '천문학과', entryYear: 2025 })
  expect(await getGraduation(viewer, {})).toMatchObject({ entryYear: 2025, pack: null })
})

test('what is passed counts; F, NP, no grade and what a retake replaced do not', async () => {
  const viewer = await newAstronomer()
  const [section = ''] = await newCatalogue(university, past, [{ code: 'AST1', title: '별과 우주', ...own }])
  const [older = ''] = await newCatalogue(university, semesterName({ year: year - 2, term: '1' }), [
    { code: 'AST1', title: '별과 우주', ...own },
  ])
  await writeGrades.untrusted(viewer, {
    semester: semesterName({ year: year - 2, term: '1' }),
    version: '*',
    rows: [row('별과 우주', 'C+', { sectionId: older })],
  })
  await writeGrades.untrusted(viewer, {
    semester: past,
    version: '*',
    rows: [
      row('별과 우주', 'A0', { sectionId: section, retake: true }),
      row('손으로 쓴 과목', 'P'),
      row('떨어진 과목', 'F'),
      row('통과 못한 과목', 'NP'),
      row('아직 모르는 과목', null),
    ],
  })

  expect(shortly(await getGraduation(viewer, {}))).toEqual({
    total: [6, 0],
    major: [3, 0],
    required: [0, 0],
    uncounted: [
      '별과 우주 replaced',
      '떨어진 과목 failed',
      '통과 못한 과목 failed',
      '아직 모르는 과목 ungraded',
    ],
  })
})

test('a course passed twice counts once, is named, and the sentences make up for the difference', async () => {
  const viewer = await newAstronomer()
  const rows = [row('별 보기', 'A0'), row('별 보기', 'B0'), row('달과 바다', 'A+')]
  await writeGrades.untrusted(viewer, { semester: past, version: '*', rows })
  const { standing, uncounted } = await getGraduation(viewer, {})
  if (!standing) throw new Error('no standing')

  expect(uncounted).toEqual([{ title: '별 보기', credits: 3, semester: past, why: 'repeated' }])
  expect([standing.total.passed, standing.total.left, standing.toGo]).toEqual([6, 14, 14])
  expect(differenceTexts({ standing, uncounted })).toEqual([
    '취득한 9학점 가운데 6학점을 세요. 영역마다 정한 만큼까지, 같은 과목은 한 번만 세요.',
  ])
  const filled = { ...standing, toGo: 17 }
  expect(differenceTexts({ standing: filled, uncounted: [] })).toEqual([
    '전체로는 14학점이 남았지만, 영역과 필수 과목까지 채우려면 17학점이 더 필요해요.',
  ])
})

test('the pack of one’s own is told to whom it holds for, and to nobody else', async () => {
  const viewer = await newAstronomer()

  expect(await getOwnPack(viewer, {})).toMatchObject({ department: '천문학과', totalCredits: 20 })
  expect(await getOwnPack(await newStudent(university), {})).toBeNull()
})

test('a plan counts as planned, with the primary ones of the semesters before it', async () => {
  const viewer = await newAstronomer()
  const [star = ''] = await newCatalogue(university, coming, [{ code: 'AST1', title: '별과 우주', ...own }])
  const [moon = ''] = await newCatalogue(university, later, [{ code: 'AST2', title: '달과 바다', ...own }])
  const spring = await newPlan(viewer, coming)
  const other = await newPlan(viewer, coming)
  const autumn = await newPlan(viewer, later)
  await addEntry(viewer, { timetableId: spring, sectionId: star })
  await addEntry(viewer, { timetableId: autumn, sectionId: moon })
  const custom = { title: '봉사', credits: 1, professor: '', meetings: [] }
  await addEntry(viewer, { timetableId: other, custom })

  const now = await getGraduation(viewer, {})
  expect(shortly(now)).toMatchObject({ total: [0, 0], required: [1, 1] })
  expect(now.plans.map(({ id, counted }) => [id, counted])).toEqual([
    [spring, false],
    [other, false],
    [autumn, false],
  ])
  const inAutumn = graduationView.parse(await getGraduation(viewer, { plan: autumn }))
  expect(shortly(inAutumn)).toMatchObject({ total: [0, 6], major: [0, 6], required: [1, 0] })
  expect(inAutumn.plans.map(({ counted }) => counted)).toEqual([true, false, true])
  expect(shortly(await getGraduation(viewer, { plan: other }))).toMatchObject({ total: [0, 1] })
})

test('a plan of somebody else’s is none, and one of a semester that is over cannot be meant', async () => {
  const [viewer, other] = [await newAstronomer(), await newAstronomer()]
  const theirs = await newPlan(other, past)
  const over = await newPlan(viewer, past)
  const refusal = (plan: string) => getGraduation(viewer, { plan }).catch((error: unknown) => error)

  expect(await refusal(theirs)).toMatchObject({ kind: 'not_found' })
  expect(await refusal(over)).toBeInstanceOf(DomainError)
  expect(await refusal(over)).toMatchObject({ kind: 'invalid', code: 'graduation.past_plan' })
})

test('it asks the database as often for much as for little', async () => {
  const viewer = await newAstronomer()
  const few = await statements(() => getGraduation(viewer, {}))
  const rows = Array.from({ length: 30 }, (_, place) => row(`과목 ${place}`, 'A0'))
  await writeGrades.untrusted(viewer, { semester: past, version: '*', rows })

  expect(await statements(() => getGraduation(viewer, {}))).toBe(few)
})
