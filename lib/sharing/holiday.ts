import { day } from '@/lib/core/time'
import { dayAfter, weekdayOf } from './day'

/** On which weekdays a holiday moves on to a day of work: never, on Sunday, or on both days of a weekend. */
type Moves = 'never' | 'sunday' | 'weekend'
type Holiday = { name: string; moves: Moves }

const sunday = 6
const saturday = 5

/**
 * 관공서의 공휴일에 관한 규정 제2조·제3조. Elections and days that the government declares follow from no rule:
 * they stand in `declared`.
 */
const fixed: readonly [monthDay: string, name: string, moves: Moves, since?: number][] = [
  ['01-01', '신정', 'never'],
  ['03-01', '삼일절', 'weekend'],
  ['05-05', '어린이날', 'weekend'],
  ['06-06', '현충일', 'never'],
  ['07-17', '제헌절', 'weekend', 2026],
  ['08-15', '광복절', 'weekend'],
  ['10-03', '개천절', 'weekend'],
  ['10-09', '한글날', 'weekend'],
  ['12-25', '기독탄신일', 'weekend'],
]

const declared: Record<string, string> = {
  '2024-04-10': '국회의원 선거일',
  '2024-10-01': '임시공휴일',
  '2025-01-27': '임시공휴일',
  '2025-06-03': '대통령 선거일',
  '2026-06-03': '지방선거일',
}

/** By the Korean lunar calendar, with the days beside them. */
const lunar: Record<string, { name: string; moves: Moves; around: readonly number[] }> = {
  '1/1': { name: '설날', moves: 'sunday', around: [-1, 0, 1] },
  '4/8': { name: '부처님오신날', moves: 'weekend', around: [0] },
  '8/15': { name: '추석', moves: 'sunday', around: [-1, 0, 1] },
}

/** A leap month is written `4bis`: nothing is kept in it. */
const lunarFormat = new Intl.DateTimeFormat('en-u-ca-dangi', {
  timeZone: 'UTC',
  month: 'numeric',
  day: 'numeric',
})

const years = new Map<number, ReadonlyMap<string, string>>()

/** The public holidays of Korea, substitute days with them, by day: `2026-10-09` → 한글날. */
export function koreanHolidays(year: number): ReadonlyMap<string, string> {
  const known = years.get(year) ?? reckoned(year)
  years.set(year, known)
  return known
}

function reckoned(year: number): ReadonlyMap<string, string> {
  const days = new Map<string, Holiday[]>()
  const add = (on: string, holiday: Holiday) => days.set(on, [...(days.get(on) ?? []), holiday])

  for (const [monthDay, name, moves, since = 0] of fixed) {
    if (year >= since) add(`${year}-${monthDay}`, { name, moves })
  }
  for (const [on, name] of Object.entries(declared)) {
    if (on.startsWith(`${year}-`)) add(on, { name, moves: 'never' })
  }
  for (let at = Date.UTC(year, 0, 1); at < Date.UTC(year + 1, 0, 1); at += day) {
    const feast = lunar[lunarDayOf(at)]
    const on = new Date(at).toISOString().slice(0, 10)
    for (const beside of feast?.around ?? []) add(dayAfter(on, beside), feast as Holiday)
  }
  return withSubstitutes(days)
}

function lunarDayOf(at: number): string {
  const parts = lunarFormat.formatToParts(at)
  const part = (type: string) => parts.find((one) => one.type === type)?.value ?? ''

  return `${part('month')}/${part('day')}`
}

/** What falls on a weekend or on another holiday moves to the next day of work that is none. */
function withSubstitutes(days: ReadonlyMap<string, Holiday[]>): ReadonlyMap<string, string> {
  const free = new Map([...days].map(([on, holidays]) => [on, holidays.map(({ name }) => name).join('·')]))
  for (const [on, holidays] of [...days].toSorted(([one], [other]) => (one < other ? -1 : 1))) {
    const lost = Math.max(
      holidays.filter(({ moves }) => isLost(moves, weekdayOf(on))).length,
      holidays.some(({ moves }) => moves !== 'never') ? holidays.length - 1 : 0,
    )
    for (let turn = 0; turn < lost; turn++) {
      let next = dayAfter(on, 1)
      while (weekdayOf(next) >= saturday || free.has(next)) next = dayAfter(next, 1)
      free.set(next, '대체공휴일')
    }
  }
  return free
}

function isLost(moves: Moves, weekday: number): boolean {
  if (moves === 'never') return false
  return weekday === sunday || (moves === 'weekend' && weekday === saturday)
}
