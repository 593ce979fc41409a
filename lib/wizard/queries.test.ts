import { beforeAll, expect, test, vi } from 'vitest'
import type { Viewer } from '@/lib/auth/viewer'
import type { Listing } from '@/lib/catalogue/listing'
import { DomainError } from '@/lib/core/errors'
import { db } from '@/lib/db/client'
import { newStudent, newUniversity } from '@/lib/testing/campus'
import { at, newCatalogue } from '@/lib/testing/catalogue'
import { newPlan } from '@/lib/testing/plan'
import { findWhole } from '@/lib/testing/wizard'
import { addEntry } from '@/lib/timetables/entry-commands'
import { findTimetables } from './queries'
import type { FindingInput } from './schema'

vi.hoisted(() => {
  process.env.RATE_LIMIT_FACTOR = '1000'
})

let viewer: Viewer
let sections: Record<string, string>
let courses: Record<string, string>

const listings: Record<string, Partial<Listing>> = {
  structures1: { code: 'D1', number: '01', title: '자료구조', meetings: [at(1, 9, 10.25), at(3, 9, 10.25)] },
  structures2: { code: 'D1', number: '02', title: '자료구조', meetings: [at(0, 9, 10.25), at(2, 9, 10.25)] },
  structures3: { code: 'D1', number: '03', title: '자료구조', meetings: [at(1, 10.5, 11.75)] },
  systems: { code: 'S1', title: '운영체제', meetings: [at(1, 9, 10.25), at(3, 13, 14.25)] },
  systemsAlike: {
    code: 'S1',
    number: '02',
    title: '운영체제',
    meetings: [at(1, 9, 10.25), at(3, 13, 14.25)],
  },
  history: { code: 'L1', title: '사진의 역사', meetings: [at(4, 15, 17)] },
  writing: { code: 'L2', title: '글쓰기의 기초', meetings: [] },
}

beforeAll(async () => {
  const university = await newUniversity()
  viewer = await newStudent(university)
  const ids = await newCatalogue(university, '2026-2', Object.values(listings))
  sections = Object.fromEntries(Object.keys(listings).map((name, place) => [name, ids[place] ?? '']))
  const rows = await db.section.findMany({ where: { id: { in: ids } }, select: { id: true, courseId: true } })
  courses = Object.fromEntries(
    Object.entries(sections).map(([name, id]) => [name, rows.find((row) => row.id === id)?.courseId ?? '']),
  )
})

const wish = (more: Partial<FindingInput> = {}): FindingInput => ({
  semester: '2026-2',
  groups: [{ courses: [courses.structures1 ?? ''] }, { courses: [courses.systems ?? ''] }],
  ...more,
})

async function refusal(input: unknown): Promise<DomainError> {
  const error = await findTimetables.untrusted(viewer, input).then(
    () => null,
    (thrown: unknown) => thrown,
  )
  if (!(error instanceof DomainError)) throw new Error('nothing was refused', { cause: error })
  return error
}

test('every way to take both, sections at the same hours each by itself, the best first', async () => {
  const { items, total, exact, done, explored } = await findWhole(viewer, wish())

  expect({ total, exact, done }).toEqual({ total: 4, exact: true, done: true })
  expect(explored).toBeGreaterThan(0)
  expect(items.map(({ sections: ids }) => ids)).toEqual([
    [sections.structures3, sections.systems],
    [sections.structures3, sections.systemsAlike],
    [sections.structures2, sections.systems],
    [sections.structures2, sections.systemsAlike],
  ])
  expect(items.map(({ why }) => why)).toContainEqual(['월·수·금 공강', '사이 공강 없음', '09:00–14:15'])
  expect(items[0]?.score).toBeGreaterThan(items[2]?.score ?? Number.NaN)
})

test('sections that were chosen by hand, and how many of a group', async () => {
  const liberal = { courses: [courses.history ?? ''], sections: [sections.writing ?? ''] }
  const one = await findWhole(viewer, wish({ groups: [liberal] }))
  const both = await findWhole(viewer, wish({ groups: [{ ...liberal, choose: 2 }] }))

  expect(one.items.map(({ sections: ids }) => ids)).toEqual([[sections.writing], [sections.history]])
  expect(one.items[0]?.why).toEqual(['시간이 정해진 수업 없음'])
  expect(both.items.map(({ sections: ids }) => ids.toSorted())).toEqual([
    [sections.history, sections.writing].toSorted(),
  ])
})

test('what may be left out is taken where it fits, and told where it does not', async () => {
  const history = { courses: [courses.history ?? ''], optional: true }
  const fits = await findWhole(viewer, wish({ groups: [...wish().groups, history] }))
  const not = await findWhole(viewer, wish({ groups: [...wish().groups, history], rules: { freeDays: [4] } }))

  expect(fits.items.every(({ sections: ids }) => ids.includes(sections.history ?? ''))).toBe(true)
  expect(not.total).toBe(4)
  expect(not.items[0]?.why).toContain('사진의 역사 빠짐')
})

test('none at all names what cannot go together, and what each way out leaves', async () => {
  const { items, total, exact, impossible, ways } = await findWhole(
    viewer,
    wish({ rules: { notBefore: '11:00', freeDays: [4] } }),
  )
  expect({ items, total, exact }).toEqual({ items: [], total: 0, exact: true })
  expect(impossible).toEqual([
    {
      group: 0,
      title: '자료구조',
      detail: '01 화·목 09:00 · 02 월·수 09:00 · 03 화 10:30',
    },
    { rule: 'notBefore', title: '11시 전 수업 없음', detail: '분반이 모두 11시 전에 시작해요' },
  ])
  expect(ways).toEqual([
    { group: 0, title: '자료구조 빼기', total: 0, exact: true },
    { rule: 'notBefore', to: '09:00', title: '11시 전 수업 없음 → 9시 전 수업 없음', total: 4, exact: true },
    { rule: 'notBefore', title: '11시 전 수업 없음 풀기', total: 4, exact: true },
  ])
})

test('classes of a plan stay where they are, and their courses are not taken again', async () => {
  const plan = await newPlan(viewer)
  await addEntry(viewer, {
    timetableId: plan,
    custom: { title: '스터디', meetings: [{ day: 1, start: '11:00', end: '12:00', rooms: [] }] },
  })
  const around = await findWhole(viewer, wish({ rules: { plan } }))
  expect(around.total).toBe(2)
  expect(around.items[0]?.sections).toContain(sections.structures2)

  await addEntry(viewer, { timetableId: plan, sectionId: sections.history ?? '' })
  const again = await findWhole(
    viewer,
    wish({ groups: [{ courses: [courses.history ?? ''] }], rules: { plan } }),
  )
  expect(again.impossible).toMatchObject([{ group: 0 }, { rule: 'plan', title: '내 빈 시간만' }])
})

test.each<[string, unknown, RegExp | string]>([
  ['no group', { groups: [] }, 'groups'],
  [
    'forty groups',
    { groups: Array.from({ length: 40 }, () => ({ courses: [crypto.randomUUID()] })) },
    'groups',
  ],
  ['a group of nothing', { groups: [{}] }, 'groups.0.courses'],
  ['a group of none', { groups: [{ choose: 0, courses: [crypto.randomUUID()] }] }, 'groups.0.choose'],
  ['a field that nobody knows', { groups: [{ courses: [crypto.randomUUID()], role: 1 }] }, 'groups.0.role'],
  ['rules back to front', { rules: { notBefore: '15:00', notAfter: '15:00' } }, 'rules.notBefore'],
  ['no day left', { rules: { freeDays: [0, 1, 2, 3, 4, 5, 6] } }, 'rules.freeDays'],
  ['a day twice', { rules: { freeDays: [4, 4] } }, 'rules.freeDays'],
  ['a rule that nobody knows', { rules: { sunny: true } }, 'rules.sunny'],
  ['a semester without a list', { semester: '1999-1' }, 'semester'],
  ['a course of nowhere', { groups: [{ courses: [crypto.randomUUID()] }] }, 'groups.0.courses.0'],
  ['a section of nowhere', { groups: [{ sections: [crypto.randomUUID()] }] }, 'groups.0.sections.0'],
  ['a plan of nobody', { rules: { plan: crypto.randomUUID() } }, 'rules.plan'],
])('%s is refused in words', async (_, change, path) => {
  const error = await refusal({ ...wish(), ...(change as object) })
  expect(error.kind).toBe('invalid')
  expect(Object.keys(error.fields)).toContain(path)
  expect(error.message).toMatch(/[가-힣]/)
})

test('a section twice, with its course or in two groups, is refused', async () => {
  const course = { courses: [courses.structures1 ?? ''] }
  const section = { sections: [sections.structures2 ?? ''] }
  const inOne = await refusal(wish({ groups: [{ ...course, ...section }] }))
  const inTwo = await refusal(wish({ groups: [course, section] }))

  expect(Object.keys(inOne.fields)).toEqual(['groups.0.sections.0'])
  expect(Object.keys(inTwo.fields)).toEqual(['groups.1.sections.0'])
  expect(inTwo.message).toContain('자료구조')
})

test('more courses than a group has are not chosen', async () => {
  const { fields } = await refusal(wish({ groups: [{ courses: [courses.history ?? ''], choose: 2 }] }))
  expect(Object.keys(fields)).toEqual(['groups.0.choose'])
})

test('another semester and another university have nothing to do with it', async () => {
  const [later = ''] = await newCatalogue(viewer.university, '2026-W', [{}])
  const [foreign = ''] = await newCatalogue(await newUniversity(), '2026-2', [{}])
  for (const id of [later, foreign]) {
    const { fields } = await refusal(wish({ groups: [{ sections: [id] }] }))
    expect(Object.keys(fields)).toEqual(['groups.0.sections.0'])
  }
})

test('somebody else’s plan is none', async () => {
  const plan = await newPlan(await newStudent(viewer.university))
  expect(Object.keys((await refusal(wish({ rules: { plan } }))).fields)).toEqual(['rules.plan'])
})
