import { expect, test } from 'vitest'
import { nearSemesters } from './near-semesters'

const named = (today: string) => nearSemesters(today).map(({ year, term }) => `${year}-${term}`)

test('the running semester comes first, then those to come, then the one before', () => {
  expect(named('2026-11-22')).toEqual(['2026-2', '2026-W', '2027-1', '2027-S', '2026-S'])
})

test('between two semesters the next one comes first', () => {
  expect(named('2026-02-20')).toEqual(['2026-1', '2026-S', '2026-2', '2026-W', '2025-W'])
})

test('a winter semester runs into the new year', () => {
  expect(named('2027-01-05')[0]).toBe('2026-W')
})
