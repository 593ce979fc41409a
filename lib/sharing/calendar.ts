import { minuteOf } from '@/lib/catalogue/clock'
import { codeText, creditsText } from '@/lib/catalogue/wording'
import type { ShownEntry, ShownPlan } from '@/lib/timetables/shown'
import { calendarText, escaped, offsetText, stamp, wallText } from './calendar-text'
import { dayAfter, weekdaysBetween } from './day'
import { koreanHolidays } from './holiday'
import { changesBetween, instantOf, offsetAt } from './zone'

export type CalendarPlan = Omit<ShownPlan, 'semester' | 'credits'>
type Meeting = ShownEntry['meetings'][number]

/** Names this product, and no machine. */
const place = 'moram'

/**
 * A plan as an iCalendar file (RFC 5545): each meeting repeats weekly through the semester by the clock of the
 * university, and not on holidays. Without memos.
 */
export function calendarOf(plan: CalendarPlan): string {
  const week = Array.from({ length: 7 }, (_, weekday) => occurrencesOf(plan, weekday))

  return calendarText([
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Moram//Timetable//KO',
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    `NAME:${escaped(plan.name)}`,
    `X-WR-CALNAME:${escaped(plan.name)}`,
    `X-WR-TIMEZONE:${plan.timeZone}`,
    'REFRESH-INTERVAL;VALUE=DURATION:PT6H',
    'X-PUBLISHED-TTL:PT6H',
    ...zoneLines(plan),
    ...plan.entries.flatMap((entry) =>
      entry.meetings.flatMap((meeting, position) =>
        eventLines(plan, { entry, meeting, position, ...(week[meeting.day] ?? nowhere) }),
      ),
    ),
    'END:VCALENDAR',
  ])
}

type Occurrences = { held: string[]; left: string[] }
const nowhere: Occurrences = { held: [], left: [] }

/** The days on which a meeting takes place, and those in between that a holiday takes. */
function occurrencesOf({ startsOn, endsOn, timeZone }: CalendarPlan, weekday: number): Occurrences {
  const days = weekdaysBetween(weekday, startsOn, endsOn)
  const isFree = (on: string) => timeZone === 'Asia/Seoul' && koreanHolidays(Number(on.slice(0, 4))).has(on)
  const held = days.filter((on) => !isFree(on))
  const [first, last] = [held[0] ?? '', held.at(-1) ?? '']

  return { held, left: days.filter((on) => isFree(on) && first < on && on < last) }
}

type Event = Occurrences & { entry: ShownEntry; meeting: Meeting; position: number }

function eventLines(plan: CalendarPlan, { entry, meeting, position, held, left }: Event): string[] {
  const [first, last] = [held[0], held.at(-1)]
  if (first === undefined || last === undefined) return []

  const start = minuteOf(meeting.start) ?? 0
  const end = minuteOf(meeting.end) ?? 0
  const zoned = `TZID=${plan.timeZone}`
  const exceptions = left.map((on) => wallText(on, start)).join(',')
  const until = stamp(instantOf(last, start, plan.timeZone))
  const edited = stamp(plan.editedAt)

  return [
    'BEGIN:VEVENT',
    `UID:${entry.id}-${position}@${place}`,
    `DTSTAMP:${edited}`,
    `LAST-MODIFIED:${edited}`,
    `SEQUENCE:${plan.version}`,
    `DTSTART;${zoned}:${wallText(first, start)}`,
    `DTEND;${zoned}:${wallText(first, end)}`,
    `RRULE:FREQ=WEEKLY;UNTIL=${until}`,
    ...(exceptions ? [`EXDATE;${zoned}:${exceptions}`] : []),
    `SUMMARY:${escaped(entry.title)}`,
    ...(meeting.rooms.length > 0 ? [`LOCATION:${escaped(meeting.rooms.join(', '))}`] : []),
    ...descriptionLines(entry),
    'END:VEVENT',
  ]
}

function descriptionLines({ professor, section, credits }: ShownEntry): string[] {
  const facts = [
    professor,
    section && codeText(section),
    credits === null ? null : creditsText(credits),
  ].filter(Boolean)

  return facts.length > 0 ? [`DESCRIPTION:${escaped(facts.join(' · '))}`] : []
}

/** The zone as far as the semester needs it. */
function zoneLines({ startsOn, endsOn, timeZone }: CalendarPlan): string[] {
  const before = offsetAt(new Date(dayAfter(startsOn, -1)), timeZone)
  const changes = changesBetween(startsOn, endsOn, timeZone)
  const standard = Math.min(before, ...changes.map(({ offset }) => offset))
  const observed = (begins: string, from: number, to: number) => {
    const kind = to === standard ? 'STANDARD' : 'DAYLIGHT'
    const offsets = [`TZOFFSETFROM:${offsetText(from)}`, `TZOFFSETTO:${offsetText(to)}`]
    return [`BEGIN:${kind}`, `DTSTART:${begins}`, ...offsets, `END:${kind}`]
  }

  return [
    'BEGIN:VTIMEZONE',
    `TZID:${timeZone}`,
    ...observed('19700101T000000', before, before),
    ...changes.flatMap(({ from, before: was, offset }) =>
      observed(stamp(new Date(from.getTime() + was * 60_000)).slice(0, -1), was, offset),
    ),
    'END:VTIMEZONE',
  ]
}
