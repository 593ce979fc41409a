import { dayMinutes } from '@/lib/catalogue/clock'
import type { RawClass, RawMeeting } from './file-reading'
import { foldedName } from './folding'
import { grouped } from './grouping'
import { type CalendarEvent, dayOf } from './ics-events'

/** Both days belong to it: `2026-09-01`. */
export type Term = { startsOn: string; endsOn: string }

export type Weekly = { classes: RawClass[]; warnings: string[] }

const week = 7
/** Days whose events are counted one by one, where a rule names all of them. */
const most = 2_000

/**
 * What of a calendar comes every week of a semester. Single events that come again in another week at the same time
 * are one meeting; where nothing comes twice and all lies within seven days, those days are the week.
 */
export function weeklyOf(events: readonly CalendarEvent[], term: Term): Weekly {
  const first = numberOf(term.startsOn)
  const last = numberOf(term.endsOn)
  const notes = new Set<string>()
  const warn = ({ title }: CalendarEvent, message: string) =>
    notes.add(`‘${title.slice(0, 40) || '이름 없는 일정'}’ ${message}`)
  const regular: Regular[] = []
  const once: Once[] = []

  for (const event of events) {
    if (event.end - event.start > dayMinutes) warn(event, '하루보다 긴 일정이라 뺐어요.')
    else if (event.rule) {
      const span = spanOf(event, warn)
      if (span && (span.last < first || span.first > last)) warn(event, '이 학기의 일정이 아니라서 뺐어요.')
      else if (span) regular.push(...span.weekdays.map((weekday) => ({ event, weekday })))
    } else {
      const starts = [event.start, ...event.dates].slice(0, most)
      const days = starts.map(dayOf).filter((day) => first <= day && day <= last)
      if (days.length === 0) warn(event, '이 학기의 일정이 아니라서 뺐어요.')
      once.push(...days.map((day) => ({ event, day })))
    }
  }
  return { classes: classesOf([...regular, ...repeatedOf(once, regular, warn)]), warnings: [...notes] }
}

type Warn = (event: CalendarEvent, message: string) => void
/** An event on one weekday of every week, and on one day. */
type Regular = { event: CalendarEvent; weekday: number }
type Once = { event: CalendarEvent; day: number }
type Span = { first: number; last: number; weekdays: number[] }

/** From the first day to the last that a rule may reach, and its weekdays; `null` for one that is not weekly. */
function spanOf({ start, rule, ...event }: CalendarEvent, warn: Warn): Span | null {
  if (!rule) return null
  const told = { start, rule, ...event }
  const { frequency, interval, count } = rule
  const everyDay = frequency === 'DAILY' && interval % week !== 0
  const isWeekly = frequency === 'WEEKLY' || frequency === 'DAILY'
  if (!isWeekly || (everyDay && interval > 1)) {
    warn(told, '매주 오는 일정이 아니라서 뺐어요.')
    return null
  }
  const weeks = frequency === 'WEEKLY' ? interval : Math.max(1, interval / week)
  if (weeks > 1) warn(told, `${weeks}주마다 오는 일정이에요. 매주 있는 것으로 가져와요.`)
  const first = dayOf(start)
  const named =
    rule.weekdays.length > 0 ? rule.weekdays : [everyDay ? [0, 1, 2, 3, 4, 5, 6] : weekdayOf(first)].flat()
  const until = rule.until === null ? Number.POSITIVE_INFINITY : dayOf(rule.until)
  const counted =
    count === null ? Number.POSITIVE_INFINITY : first + Math.ceil(count / named.length) * weeks * week - 1
  const last = Math.min(until, counted)
  if (last >= first) return { first, last, weekdays: named }

  warn(told, '시작하기 전에 끝나는 일정이라 뺐어요.')
  return null
}

/** Of single events those that make a week. */
function repeatedOf(once: readonly Once[], regular: readonly Regular[], warn: Warn): Regular[] {
  const groups = grouped(once, ({ event, day }) =>
    [foldedName(event.title), weekdayOf(day), clockOf(event), event.end - event.start].join(' '),
  )
  const days = once.map(({ day }) => day)
  const isOneWeek = regular.length === 0 && Math.max(...days) - Math.min(...days) < week

  return [...groups.values()].flatMap((group) => {
    if (!isOneWeek && new Set(group.map(({ day }) => day)).size === 1) {
      for (const { event } of group) warn(event, '한 번뿐인 일정이라 뺐어요.')
      return []
    }
    return group.map(({ event, day }) => ({ event, weekday: weekdayOf(day) }))
  })
}

/** One class for each name, in the order in which names come first. */
function classesOf(regular: readonly Regular[]): RawClass[] {
  const groups = grouped(regular, ({ event }) => foldedName(event.title))

  return [...groups.values()].map((group) => ({
    title: group[0]?.event.title ?? '',
    professor: '',
    credits: null,
    meetings: meetingsOf(group),
  }))
}

function meetingsOf(group: readonly Regular[]): RawMeeting[] {
  const alike = grouped(group, ({ event, weekday }) =>
    [weekday, clockOf(event), event.end - event.start].join(' '),
  )
  return [...alike.values()].flatMap((same) => {
    const [one] = same
    if (!one) return []
    const start = clockOf(one.event)

    return {
      day: one.weekday,
      start,
      end: start + one.event.end - one.event.start,
      rooms: [...new Set(same.map(({ event }) => event.place))].slice(0, week),
    }
  })
}

function clockOf({ start }: CalendarEvent): number {
  return start - dayOf(start) * dayMinutes
}

/** The first of January 1970 was a Thursday. */
function weekdayOf(day: number): number {
  return (((day + 3) % week) + week) % week
}

function numberOf(day: string): number {
  return Date.parse(`${day}T00:00:00Z`) / (dayMinutes * 60_000)
}

/** Of these semesters the one that most events lie in, the first of several. */
export function termOf<Semester extends Term>(
  events: readonly CalendarEvent[],
  semesters: readonly Semester[],
): Semester | null {
  const counted = semesters.map((semester) => ({
    semester,
    count: weeklyStarts(events).filter(
      (day) => numberOf(semester.startsOn) <= day && day <= numberOf(semester.endsOn),
    ).length,
  }))
  const [best] = counted.toSorted((one, other) => other.count - one.count)

  return best && best.count > 0 ? best.semester : null
}

function weeklyStarts(events: readonly CalendarEvent[]): number[] {
  return events.flatMap(({ start, dates }) => [start, ...dates.slice(0, most)].map(dayOf))
}
