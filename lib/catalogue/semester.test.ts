import { expect, test } from 'vitest'
import { currentSemester, semesterName, terms, usualDays } from './semester'

const year = terms.map((term) => ({ name: semesterName({ year: 2026, term }), ...usualDays(2026, term) }))
const current = (today: string) => currentSemester(year, today)?.name

test('the semester that runs today is current, on its first day and its last', () => {
  expect(['2026-03-02', '2026-06-21', '2026-06-22', '2026-11-22', '2027-02-14'].map(current)).toEqual([
    '2026-1',
    '2026-1',
    '2026-S',
    '2026-2',
    '2026-W',
  ])
})

test('between semesters it is the next, before all the first, after all the last', () => {
  expect(['2026-08-20', '2020-01-01', '2030-01-01'].map(current)).toEqual(['2026-2', '2026-1', '2026-W'])
  expect(currentSemester([], '2026-11-22')).toBeNull()
})

test('of two that overlap the later runs, in whatever order they come', () => {
  const long = { name: 'long', startsOn: '2026-09-01', endsOn: '2026-12-31' }

  expect(currentSemester([...year, long].reverse(), '2026-12-25')?.name).toBe('2026-W')
})
