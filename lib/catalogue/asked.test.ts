import { expect, test } from 'vitest'
import { askedAt, askedIn, queryOf, withoutFilters } from './asked'

test('an address comes back as it was, without what is left open', () => {
  const asked = askedIn({ q: ' 자료 구조 ', day: ['1', '3'], year: '', other: 'x', semester: '2026-2' })

  expect(decodeURIComponent(queryOf(asked))).toBe('semester=2026-2&q=자료+구조&day=1,3')
  expect(askedAt(`?${queryOf(asked)}`)).toEqual(asked)
  expect(askedAt('?day=1&day=3&q=').day).toBe('1,3')
})

test('a page further on carries its cursor, letting go keeps semester and order', () => {
  const asked = askedIn({ q: '자료', semester: '2026-2', sort: 'code' })

  expect(queryOf(asked, 'abc')).toContain('cursor=abc')
  expect(queryOf(withoutFilters(asked))).toBe('semester=2026-2&sort=code')
})
