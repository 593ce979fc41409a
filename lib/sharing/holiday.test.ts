import { expect, test } from 'vitest'
import { koreanHolidays } from './holiday'

/** As the government's own calendar has them. */
const known: Record<number, string> = {
  2024: '01-01 02-09 02-10 02-11 02-12 03-01 04-10 05-05 05-06 05-15 06-06 08-15 09-16 09-17 09-18 10-01 10-03 10-09 12-25',
  2025: '01-01 01-27 01-28 01-29 01-30 03-01 03-03 05-05 05-06 06-03 06-06 08-15 10-03 10-05 10-06 10-07 10-08 10-09 12-25',
  2026: '01-01 02-16 02-17 02-18 03-01 03-02 05-05 05-24 05-25 06-03 06-06 07-17 08-15 08-17 09-24 09-25 09-26 10-03 10-05 10-09 12-25',
  2027: '01-01 02-06 02-07 02-08 02-09 03-01 05-05 05-13 06-06 07-17 07-19 08-15 08-16 09-14 09-15 09-16 10-03 10-04 10-09 10-11 12-25 12-27',
}

test.each(Object.entries(known))('the holidays of %s', (year, days) => {
  const found = [...koreanHolidays(Number(year)).keys()].toSorted()

  expect(found.map((on) => on.slice(5)).join(' ')).toBe(days)
})

test('a day has the name that people know it by', () => {
  expect(koreanHolidays(2026).get('2026-09-25')).toBe('추석')
  expect(koreanHolidays(2026).get('2026-10-05')).toBe('대체공휴일')
  expect(koreanHolidays(2025).get('2025-05-05')).toBe('어린이날·부처님오신날')
})

test('two holidays on one day of work give one day back', () => {
  // 추석 and 개천절 of 2028 are one Tuesday.
  const october = [...koreanHolidays(2028).keys()].filter((on) => on.startsWith('2028-10'))

  expect(october.toSorted()).toEqual(['2028-10-02', '2028-10-03', '2028-10-04', '2028-10-05', '2028-10-09'])
})
