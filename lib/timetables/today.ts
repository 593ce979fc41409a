import { minuteOf } from '@/lib/catalogue/clock'
import { dayAfter, dayIn, daysBetween, instantIn, weekdayOf, weekMomentIn } from '@/lib/core/time'

/** One meeting of a plan's class. `day` is 0 for Monday. */
export type DayClass = {
  entryId: string
  title: string
  professor: string
  colour: number
  day: number
  start: string
  end: string
  rooms: string[]
}

type Entry = {
  id: string
  title: string
  professor: string
  colour: number
  meetings: readonly { day: number; start: string; end: string; rooms: string[] }[]
}

/** Both days belong to it. */
type Term = { startsOn: string; endsOn: string }

/** What a week of classes means at one moment. */
export type Today = {
  date: string
  /** 1 for the week, from Monday on, in which the semester begins; `null` outside of it. */
  week: number | null
  /** `upcoming`: classes are left today, and none runs; `over`: they have been; `free`: there is none. */
  status: 'before_term' | 'after_term' | 'free' | 'upcoming' | 'running' | 'over'
  /** Today's, in the order of the day. */
  classes: DayClass[]
  current: DayClass | null
  /** The next to begin, within a week; `minutes` are those that will really pass. */
  next: { class: DayClass; date: string; minutes: number } | null
}

type Reading = { entries: readonly Entry[]; term: Term; timeZone: string }

export function todayAt(now: Date, { entries, term, timeZone }: Reading): Today {
  const date = dayIn(now, timeZone)
  const { minute } = weekMomentIn(now, timeZone)
  const classes = isIn(term, date) ? classesOn(entries, date) : []
  const current = classes.find(({ start, end }) => at(start) <= minute && minute < at(end)) ?? null
  const next = nextAfter(now, { date, minute, entries, term, timeZone })

  return {
    date,
    week: isIn(term, date) ? weekOf(term, date) : null,
    status: statusOf({ date, term, classes, current, isLeft: next?.date === date }),
    classes,
    current,
    next,
  }
}

type Case = { date: string; term: Term; classes: DayClass[]; current: DayClass | null; isLeft: boolean }

function statusOf({ date, term, classes, current, isLeft }: Case): Today['status'] {
  if (date < term.startsOn) return 'before_term'
  if (date > term.endsOn) return 'after_term'
  if (classes.length === 0) return 'free'
  if (current) return 'running'

  return isLeft ? 'upcoming' : 'over'
}

function nextAfter(
  now: Date,
  { date, minute, entries, term, timeZone }: Reading & { date: string; minute: number },
): Today['next'] {
  const from = date < term.startsOn ? term.startsOn : date
  for (let later = 0; later <= 7; later++) {
    const day = dayAfter(from, later)
    const first = classesOn(entries, day).find(({ start }) => day !== date || at(start) > minute)
    if (!first || !isIn(term, day)) continue

    const passing = instantIn(day, at(first.start), timeZone).getTime() - now.getTime()
    return { class: first, date: day, minutes: Math.max(0, Math.ceil(passing / 60_000)) }
  }
  return null
}

/** Weeks begin on Monday, whichever day the semester begins on. */
function weekOf({ startsOn }: Term, date: string): number {
  const monday = dayAfter(startsOn, -weekdayOf(startsOn))

  return Math.floor(daysBetween(monday, date) / 7) + 1
}

function classesOn(entries: readonly Entry[], date: string): DayClass[] {
  const weekday = weekdayOf(date)
  const all = entries.flatMap(({ id: entryId, title, professor, colour, meetings }) =>
    meetings
      .filter(({ day }) => day === weekday)
      .map(({ day, start, end, rooms }) => ({
        entryId,
        title,
        professor,
        colour,
        day,
        start,
        end,
        rooms,
      })),
  )
  return all.toSorted((one, other) => at(one.start) - at(other.start))
}

function isIn({ startsOn, endsOn }: Term, date: string): boolean {
  return startsOn <= date && date <= endsOn
}

function at(clock: string): number {
  return minuteOf(clock) ?? 0
}
