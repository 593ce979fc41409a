import { describe, expect, test } from 'vitest'
import type { Course } from './course'
import { rulesInput } from './pack-schema'
import { standingOf } from './standing'

const rules = rulesInput.parse({
  format: 1,
  title: '컴퓨터공학과 졸업 요건',
  department: '컴퓨터공학과',
  entryYears: { from: 2020, to: null },
  totalCredits: 20,
  areas: [
    { name: '전공', credits: 9, ownDepartment: true, classifications: ['전공필수', '전공선택'] },
    { name: '교양', credits: 4, atMost: 6, classifications: ['교양필수', '핵심교양'] },
  ],
  required: [
    { classification: '전공필수', courses: [{ code: 'CSE2101', title: '자료구조', credits: 3 }] },
    {
      classification: '교양필수',
      courses: [
        { code: 'GEN1001', title: '글쓰기의 기초', credits: 2 },
        { code: 'GEN1002', title: '대학영어', credits: 2 },
      ],
    },
  ],
})

const course = (code: string | null, traits: Partial<Course> = {}): Course => ({
  code,
  title: code ?? '이름',
  credits: 3,
  targets: [],
  semester: '2026-1',
  state: 'passed',
  ...traits,
})
const listed = (department: string, classification: string) => ({ targets: [{ department, classification }] })
const own = (classification: string) => listed('컴퓨터공학과', classification)

describe('what counts where', () => {
  test('nobody has anything at first, and all of it is left', () => {
    const { done, total, toGo, areas, required } = standingOf(rules, [])

    expect({ done, total, toGo }).toEqual({
      done: false,
      total: { needed: 20, passed: 0, planned: 0, left: 20, leftAfter: 20 },
      toGo: 20,
    })
    expect(areas.map(({ left }) => left)).toEqual([9, 4])
    expect(required.map(({ left }) => left)).toEqual([1, 1])
  })

  test('an area that wants its own department does not count what others list, the total does', () => {
    const { areas, free, total } = standingOf(rules, [
      course('CSE3101', own('전공선택')),
      course('EEE3203', listed('전자공학과', '전공선택')),
    ])

    expect(areas[0]?.passed).toBe(3)
    expect(free.map(({ code }) => code)).toEqual(['EEE3203'])
    expect(total.passed).toBe(6)
  })

  test('what the list says to one’s own department comes before what it says to others', () => {
    const both = {
      targets: [
        { department: '심리학과', classification: '핵심교양' },
        { department: '컴퓨터 공학과', classification: '전공선택' },
      ],
    }

    expect(standingOf(rules, [course('PSY3205', both)]).areas.map(({ passed }) => passed)).toEqual([3, 0])
  })

  test('the pack’s own word on a required course comes before the list', () => {
    const { areas } = standingOf(rules, [course('CSE2101', listed('전자공학과', '핵심교양'))])

    expect(areas.map(({ passed }) => passed)).toEqual([3, 0])
  })

  test('past its most an area adds nothing to the total', () => {
    const courses = ['A', 'B', 'C'].map((code) => course(code, listed('교양대학', '핵심교양')))
    const { areas, total } = standingOf(rules, courses)

    expect([areas[1]?.passed, total.passed]).toEqual([6, 6])
  })

  test('of alternatives one is enough; by hand its name is enough', () => {
    const { required } = standingOf(rules, [course(null, { title: '대학 영어', credits: 2 })])

    expect(required[1]).toMatchObject({ left: 0, courses: [{ state: 'left' }, { state: 'passed' }] })
  })

  test('the same course twice counts once, whoever wrote it down', () => {
    const twice = [course('CSE2101'), course('CSE-2101'), course(null, { title: '자료구조' })]

    expect(standingOf(rules, twice).total.passed).toBe(3)
  })

  test('of several times the last one counts', () => {
    const again = course('CSE2101', { credits: 2, semester: '2026-2' })

    expect(standingOf(rules, [course('CSE2101'), again]).total.passed).toBe(2)
  })

  test('what is meant stands beside what is there, and repeating adds nothing', () => {
    const meant = { state: 'planned' as const, ...own('전공선택') }
    const { areas, total, toGo, toGoAfter } = standingOf(rules, [
      course('CSE2101'),
      course('CSE2101', meant),
      course('CSE3205', meant),
    ])

    expect(areas[0]).toMatchObject({ passed: 3, planned: 3, left: 6, leftAfter: 3 })
    expect([total.left, total.leftAfter, toGo, toGoAfter]).toEqual([17, 14, 17, 14])
  })

  test('the fewest credits to go count areas that the total alone would overlook', () => {
    const others = Array.from({ length: 6 }, (_, place) => course(`X${place}`))
    const { total, toGo, done } = standingOf(rules, others)

    expect({ left: total.left, toGo, done }).toEqual({ left: 2, toGo: 13, done: false })
  })

  test('who has everything is done', () => {
    const everything = [
      course('CSE2101'),
      course('CSE1', { credits: 12, ...own('전공선택') }),
      course('GEN1001', { credits: 2 }),
      course('GEN2', listed('교양대학', '핵심교양')),
    ]

    expect(standingOf(rules, everything)).toMatchObject({ done: true, toGo: 0 })
    expect(standingOf(rules, everything.slice(1)).done).toBe(false)
  })
})
