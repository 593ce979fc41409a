import { expect, test } from 'vitest'
import { contradictionReasons, contradictionsOf } from './contradiction'
import { type Rules, rulesInput } from './pack-schema'

const sound: Rules = rulesInput.parse({
  format: 1,
  title: '컴퓨터공학과 졸업 요건',
  department: '컴퓨터공학과',
  entryYears: { from: 2020, to: 2023 },
  totalCredits: 30,
  areas: [
    { name: '전공', credits: 18, atMost: 24, classifications: ['전공필수', '전공선택'] },
    { name: '교양', credits: 12, classifications: ['교양필수'] },
  ],
  required: [
    { classification: '전공필수', courses: [{ code: 'CSE2101', title: '자료구조', credits: 3 }] },
    { classification: '교양필수', courses: [{ code: 'GEN1001', title: '글쓰기의 기초', credits: 2 }] },
  ],
})
const [major, general] = sound.areas as [Rules['areas'][number], Rules['areas'][number]]
const [one, other] = sound.required as [Rules['required'][number], Rules['required'][number]]
const heavy = { ...one, courses: [{ code: 'CSE4902', title: '현장실습', credits: 28 }] }

const planted: [(typeof contradictionReasons)[number], string, Partial<Rules>][] = [
  ['years_backwards', 'entryYears.to', { entryYears: { from: 2024, to: 2023 } }],
  ['areas_over_total', 'totalCredits', { totalCredits: 29.5 }],
  ['area_twice', 'areas.1.name', { areas: [major, { ...general, name: '전 공' }] }],
  [
    'classification_twice',
    'areas.1.classifications.1',
    { areas: [major, { ...general, classifications: ['교양필수', '전공 선택'] }] },
  ],
  ['cap_below_need', 'areas.0.atMost', { areas: [{ ...major, atMost: 17.5 }, general] }],
  ['required_nowhere', 'required.0.classification', { required: [{ ...one, classification: '일반선택' }] }],
  [
    'required_twice',
    'required.1.courses.0.code',
    { required: [one, { ...one, classification: '교양필수' }] },
  ],
  ['choice_too_small', 'required.0.choose', { required: [{ ...one, choose: 2 }] }],
  ['required_over_cap', 'areas.0.atMost', { required: [heavy, other] }],
  [
    'required_over_total',
    'totalCredits',
    { areas: [{ ...major, atMost: null }, general], required: [heavy, one, other] },
  ],
]

test('a sound pack contradicts itself in nothing', () => {
  expect(contradictionsOf(sound)).toEqual([])
})

test.each(planted)('%s is found at %s, and nothing else is', (reason, path, traits) => {
  expect(contradictionsOf({ ...sound, ...traits })).toEqual([
    { reason, path, message: expect.stringMatching(/[가-힣]/) },
  ])
})

test('every reason has been planted', () => {
  expect(planted.map(([reason]) => reason)).toEqual([...contradictionReasons])
})

test('several are told at once', () => {
  const found = contradictionsOf({ ...sound, totalCredits: 1, entryYears: { from: 2024, to: 2020 } })

  expect(found.map(({ reason }) => reason)).toEqual([
    'years_backwards',
    'areas_over_total',
    'required_over_total',
  ])
})
