const minute = 60_000
const hour = 60 * minute
export const day = 24 * hour

/** 방금, N분 전 (within the hour), then MM/DD HH:mm, and with the year before it once that is not `thisYear`. */
function whenText(passed: number, then: WallClock, thisYear: string): string {
  if (passed < minute) return '방금'
  if (passed < hour) return `${Math.floor(passed / minute)}분 전`

  const date = `${then.month}/${then.day} ${then.hour}:${then.minute}`

  return then.year === thisYear ? date : `${then.year.slice(2)}/${date}`
}

/** The whole moment, for a tooltip: 2026년 11월 24일 화요일 10:12. */
function fullTimeText({ year, month, day: date, hour: h, minute: m }: WallClock): string {
  const weekday = '일월화수목금토'[new Date(`${year}-${month}-${date}`).getUTCDay()]

  return `${year}년 ${Number(month)}월 ${Number(date)}일 ${weekday}요일 ${h}:${m}`
}

/** 2분 14초, 3시간 5분, 2일 4시간: the two largest units. */
export function spanText(seconds: number): string {
  const units = [
    ['일', 86_400],
    ['시간', 3600],
    ['분', 60],
    ['초', 1],
  ] as const
  const parts: string[] = []
  let left = Math.max(1, Math.ceil(seconds))
  for (const [name, size] of units) {
    const count = Math.floor(left / size)
    left -= count * size
    if (count > 0) parts.push(`${count}${name}`)
  }
  return parts.slice(0, 2).join(' ')
}

/** 11월 24일, from a day as the API writes it: 2026-11-24. */
export function dayText(day: string): string {
  const [, month, date] = day.split('-').map(Number)
  return `${month}월 ${date}일`
}

/** The calendar day in a time zone, as the API writes it: 2026-11-24. */
export function dayIn(at: Date, timeZone: string): string {
  const { year, month, day: date } = wallClock(at, timeZone)
  return `${year}-${month}-${date}`
}

/** The calendar day so many days later, or earlier: both as the API writes them. */
export function dayAfter(from: string, days: number): string {
  return new Date(Date.parse(from) + days * day).toISOString().slice(0, 10)
}

/** Whole days from one calendar day to another. */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / day)
}

/** 0 for Monday. */
export function weekdayOf(date: string): number {
  return (new Date(date).getUTCDay() + 6) % 7
}

/**
 * When the clocks of a time zone show so many minutes after midnight of a day. Where they are put forward past it,
 * the moment of the change and what was skipped; where they show it twice, one of the two.
 */
export function instantIn(date: string, minutes: number, timeZone: string): Date {
  const wished = Date.parse(date) + minutes * minute
  const guess = wished - aheadBy(new Date(wished), timeZone)

  return new Date(wished - aheadBy(new Date(guess), timeZone))
}

/** Milliseconds that the clocks of a time zone are ahead of UTC. */
function aheadBy(at: Date, timeZone: string): number {
  const { year, month, day: date, hour: h, minute: m } = wallClock(at, timeZone)
  const shown = Date.parse(`${year}-${month}-${date}T${h}:${m}Z`)

  return shown - Math.floor(at.getTime() / minute) * minute
}

/** The weekday, 0 for Monday, and the minutes since midnight, in a time zone. */
export function weekMomentIn(at: Date, timeZone: string): { weekday: number; minute: number } {
  const { hour, minute } = wallClock(at, timeZone)

  return { weekday: weekdayOf(dayIn(at, timeZone)), minute: Number(hour) * 60 + Number(minute) }
}

/** What clocks and calendars in a time zone show, as whole minutes since 1970 began on them. */
export function wallMinutesIn(at: Date, timeZone: string): number {
  return Math.floor(at.getTime() / minute) + aheadBy(at, timeZone) / minute
}

/** The calendar day at UTC midnight: what a `date` column keeps. */
export function dayOf(at: Date): Date {
  return new Date(Math.floor(at.getTime() / day) * day)
}

type WallClock = { year: string; month: string; day: string; hour: string; minute: string }

/** To make one costs fifty times what it costs to use it. */
const formats = new Map<string, Intl.DateTimeFormat>()

function wallClock(at: Date, timeZone: string): WallClock {
  const format =
    formats.get(timeZone) ??
    // Swedish writes a moment as the year, the largest part, first: 2026-11-24 10:12.
    new Intl.DateTimeFormat('sv-SE', {
      timeZone,
      year: 'numeric',
      month: '2-digit',
      day: '2-digit',
      hour: '2-digit',
      minute: '2-digit',
      hourCycle: 'h23',
    })
  formats.set(timeZone, format)
  const [year = '', month = '', date = '', hour = '', minute = ''] = format.format(at).split(/[- :]/)

  return { year, month, day: date, hour, minute }
}

export type Moment = { whenText: string; fullTime: string }

/** Puts beside each item its moment in words, as a reader sees them now. */
export function datedAt(now: Date, timeZone: string) {
  const { year } = wallClock(now, timeZone)

  return <Item extends { createdAt: string }>(item: Item): Item & Moment => {
    const at = new Date(item.createdAt)
    const then = wallClock(at, timeZone)
    const passed = now.getTime() - at.getTime()

    return { ...item, whenText: whenText(passed, then, year), fullTime: fullTimeText(then) }
  }
}
