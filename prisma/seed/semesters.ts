import { type Term, usualDays } from '@/lib/catalogue/semester'
import { day } from '@/lib/core/time'
import type { DemoSeason } from './classes'

type Span = { year: number; term: Term; startsOn: Date; endsOn: Date }

export type DemoSemester = Span & DemoSeason

const week = 7 * day
const seoul = 9 * 60 * 60_000

/** The regular semester that runs today, between the one before and the one after it. */
export function demoSemesters(now: Date): DemoSemester[] {
  const today = Math.floor((now.getTime() + seoul) / day) * day
  const years = [-1, 0, 1].map((step) => new Date(today).getUTCFullYear() + step)
  const regular = years.flatMap((year) => [usual(year, '1'), usual(year, '2')])
  const running = regular.reduce((nearest, one) => (away(one, today) < away(nearest, today) ? one : nearest))
  const place = regular.indexOf(running)
  const [before, after] = [regular[place - 1], regular[place + 1]]
  if (!before || !after) throw new RangeError('three years hold the semesters around any day')

  return [
    { ...before, name: 'previous', season: 'A' },
    { ...around(running, today), name: 'running', season: 'B' },
    { ...after, name: 'next', season: 'A' },
  ]
}

function usual(year: number, term: Term): Span {
  const { startsOn, endsOn } = usualDays(year, term)
  return { year, term, startsOn: new Date(startsOn), endsOn: new Date(endsOn) }
}

/** Milliseconds until it begins or since it ended; 0 while it runs. */
function away({ startsOn, endsOn }: Span, today: number): number {
  return Math.max(startsOn.getTime() - today, today - endsOn.getTime(), 0)
}

/** In vacations its days move by whole weeks, so that today is one of them. */
function around(semester: Span, today: number): Span {
  const shift =
    Math.ceil(away(semester, today) / week) * week * (today < semester.startsOn.getTime() ? -1 : 1)
  const moved = (at: Date) => new Date(at.getTime() + shift)

  return { ...semester, startsOn: moved(semester.startsOn), endsOn: moved(semester.endsOn) }
}
