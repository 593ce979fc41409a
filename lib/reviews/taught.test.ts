import { expect, test } from 'vitest'
import type { CourseView, SectionView, SemesterView } from '@/lib/catalogue/schema'
import { taughtChoices, type Written } from './taught'

const section = (id: string, semester: string) => ({ id, semester }) as SectionView
const offerings: CourseView['offerings'] = [
  {
    id: 'a',
    professor: '서지안',
    sections: [section('a1', '2026-1'), section('a2', '2026-2'), section('a3', '2027-1')],
  },
  { id: 'b', professor: '', sections: [section('b1', '2026-1')] },
]
const semesters = [
  { name: '2027-1', startsOn: '2027-03-02' },
  { name: '2026-2', startsOn: '2026-09-01' },
  { name: '2026-1', startsOn: '2026-03-02' },
] as SemesterView[]
const choose = (
  asked: { offering?: string; semester?: string },
  had: string[] = [],
  written: readonly Written[] = [],
) => taughtChoices({ offerings, semesters, today: '2026-09-01', had, written, asked })

test('only what has begun can be told of', () => {
  expect(choose({}).choices).toEqual([
    { value: 'a 2026-2', label: '2026년 2학기 · 서지안' },
    { value: 'a 2026-1', label: '2026년 1학기 · 서지안' },
    { value: 'b 2026-1', label: '2026년 1학기 · 담당 미정' },
  ])
})

test('what one had comes first, within what was asked for', () => {
  expect(choose({}, ['a1']).chosen).toBe('a 2026-1')
  expect(choose({ offering: 'a' }, ['b1']).chosen).toBeUndefined()
  expect(choose({ offering: 'b' }).chosen).toBe('b 2026-1')
  expect(choose({ offering: 'a', semester: '2026-2' }).chosen).toBe('a 2026-2')
})

test('a class of which one wrote comes apart, and is not chosen again', () => {
  const { choices, chosen, told } = choose(
    {},
    ['a1'],
    [{ reviewId: 'r', offeringId: 'a', semester: '2026-1' }],
  )

  expect(choices.map(({ value }) => value)).toEqual(['a 2026-2', 'b 2026-1'])
  expect(told).toEqual([{ value: 'a 2026-1', label: '2026년 1학기 · 서지안', reviewId: 'r' }])
  expect(chosen).toBeUndefined()
})
