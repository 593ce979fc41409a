import { beforeAll, describe, expect, test } from 'vitest'
import type { Viewer } from '@/lib/auth/viewer'
import { db } from '@/lib/db/client'
import { newStudent, newUniversity } from '@/lib/testing/campus'
import { at, newCatalogue } from '@/lib/testing/catalogue'
import { listFacets } from './facet-queries'
import { listSections } from './section-queries'

let viewer: Viewer

const software = { department: '소프트웨어학과', year: '2', classification: '전공필수' }
const sections = [
  {
    title: '자료구조',
    code: 'M0000.0005',
    number: '001',
    targets: [software, { ...software, department: '수학과', year: '3' }],
    meetings: [at(1, 15, 16.25, '공학관 B203'), at(3, 15, 16.25, '공학관 B203')],
  },
  {
    title: '자료구조',
    code: 'M0000.0005',
    number: '002',
    professor: '노을찬',
    targets: [software],
    meetings: [at(0, 9, 12, '공학관 310')],
  },
  { title: '한국 소설 100%_읽기', code: 'HUM101', professor: '', halfCredits: 3, rawPlace: '인문관' },
  {
    title: 'Ｄata Mining',
    code: 'CSE2010',
    professor: '방유온',
    halfCredits: null,
    meetings: [at(5, 22, 24)],
  },
]

beforeAll(async () => {
  const university = await newUniversity()
  viewer = await newStudent(university)
  await newCatalogue(university, '2026-2', sections)
  await newCatalogue(university, '2025-2', [{ title: '지난 자료구조' }])
  await newCatalogue(await newUniversity(), '2026-2', [{ title: '남의 자료구조' }])
})

async function found(filters: Record<string, unknown>): Promise<string[]> {
  const { items, total } = await listSections.untrusted(viewer, { semester: '2026-2', ...filters })
  expect(total).toBe(items.length)

  return items.map(({ course, number }) => `${course.code}-${number}`)
}

const structures = ['M0000.0005-001', 'M0000.0005-002']

describe('words', () => {
  test.each([
    ['자료', structures],
    ['료구', structures],
    ['조', structures],
    ['ㅈㄹㄱㅈ', structures],
    ['ㄹㄱ', structures],
    ['wkfyrnwh', structures],
    ['wkfy', structures],
    ['wfrw', structures],
    ['ㅈㄺ', structures],
    ['ㅊㄴㄷ2010', ['CSE2010-01']],
    ['자료 노을', ['M0000.0005-002']],
    ['노을 wkfy', ['M0000.0005-002']],
    ['자료 방유온', []],
    ['m0000.0005', structures],
    ['M0000.0005-002', ['M0000.0005-002']],
    ['B203', ['M0000.0005-001']],
    ['인문관', ['HUM101-01']],
    ['data', ['CSE2010-01']],
    ['100%', ['HUM101-01']],
    ['%_', ['HUM101-01']],
    ['0_', []],
    ['\\', []],
    ['료자', []],
    ['남의', []],
    ['지난', []],
  ])('‘%s’ finds', async (q, expected) => {
    expect(await found({ q })).toEqual(expect.arrayContaining(expected))
    expect(await found({ q })).toHaveLength(expected.length)
  })
})

describe('filters', () => {
  test.each([
    [{ department: '수학과' }, ['M0000.0005-001']],
    [{ department: '소프트웨어학과', year: '2' }, structures],
    [{ department: '수학' }, []],
    [{ classification: '전공필수', professor: '노을' }, ['M0000.0005-002']],
    [{ credits: '1.5' }, ['HUM101-01']],
    [{ credits: 3 }, structures],
    [{ code: '0005-001' }, ['M0000.0005-001']],
    [{ code: '자료' }, []],
    [{ room: '310' }, ['M0000.0005-002']],
    [{ room: '인문관' }, []],
    [{ professor: '공학관' }, []],
    [{ day: '1,3' }, ['M0000.0005-001']],
    [{ day: '1' }, []],
    [{ from: '15:00', to: '16:15' }, ['M0000.0005-001']],
    [{ from: '15:00', to: '16:14' }, []],
    [{ from: '09:00', to: '17:00' }, structures],
    [{ from: '22:00', to: '24:00' }, ['CSE2010-01']],
    [{ day: '0', to: '12:00', q: '자료' }, ['M0000.0005-002']],
  ])('%o leaves', async (filters, expected) => {
    expect(await found(filters)).toEqual(expected)
  })

  test.each([
    [{ semester: '2026-3' }, 'semester'],
    [{ semester: '2031-2' }, 'semester'],
    [{ credits: '1.3' }, 'credits'],
    [{ day: '7' }, 'day'],
    [{ from: '9:00' }, 'from'],
    [{ to: '24:01' }, 'to'],
    [{ from: '10:00', to: '10:00' }, 'to'],
    [{ sort: 'newest' }, 'sort'],
    [{ free: '1' }, 'free'],
    [{ q: ' ' }, 'q'],
  ])('%o is refused', async (filters, field) => {
    await expect(found(filters)).rejects.toMatchObject({
      kind: 'invalid',
      fields: { [field]: expect.any(String) },
    })
  })

  test('what each can be set to is counted', async () => {
    expect(await listFacets(viewer, { semester: '2026-2' })).toEqual({
      departments: [
        { value: '소프트웨어학과', count: 2 },
        { value: '수학과', count: 1 },
      ],
      classifications: [{ value: '전공필수', count: 2 }],
      years: [
        { value: '2', count: 2 },
        { value: '3', count: 1 },
      ],
      credits: [
        { value: '1.5', count: 1 },
        { value: '3', count: 2 },
      ],
    })
  })
})

test('what the university took off its list is not found', async () => {
  const gone = await newUniversity()
  const student = await newStudent(gone)
  const [id = ''] = await newCatalogue(gone, '2026-2', [{}, { title: '운영체제' }])
  await db.section.update({ where: { id }, data: { removedAt: new Date() } })

  expect((await listSections(student, {})).items.map(({ course }) => course.title)).toEqual(['운영체제'])
})
