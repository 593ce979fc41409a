import ICAL from 'ical.js'
import { type Jcal, type JcalProperty, textOf, zonesIn } from './ics-zone'
import { refusal } from './refusal'

/** Whole minutes since 1970 began on the university's wall. */
type Minutes = number

export type CalendarEvent = {
  title: string
  place: string
  note: string
  start: Minutes
  /** As long as `start` where the event says nothing of its end. */
  end: Minutes
  /** `null` for what happens once. */
  rule: Rule | null
  /** Further beginnings. */
  dates: Minutes[]
}

type Rule = {
  frequency: string
  interval: number
  /** 0 is Monday, as the university's wall has it. */
  weekdays: number[]
  until: Minutes | null
  count: number | null
}

export type Calendar = { name: string | null; events: CalendarEvent[]; warnings: string[] }

/** A calendar's events on the university's wall clock. Nothing is repeated here: a rule stays a rule. */
export function readCalendar(text: string, timeZone: string): Calendar {
  const calendars = parsed(text).filter(([name]) => name === 'vcalendar')
  if (calendars.length === 0) throw refusal('broken_ics')
  const components = calendars.flatMap(([, , inside]) => inside)
  const reading = new Reading(components, timeZone)
  const events = components.filter(([name]) => name === 'vevent').flatMap((one) => reading.eventOf(one) ?? [])
  const [first] = calendars

  return {
    name: (first && textOf(first, 'x-wr-calname')) || null,
    events,
    warnings: [...reading.warnings],
  }
}

/** Letters of one property, unfolded: the parser looks through all its parameters for each of them. */
const lineMost = 20_000

function parsed(text: string): Jcal[] {
  const lines = text.replace(/\r?\n[ \t]/g, '').split('\n')
  if (lines.some(({ length }) => length > lineMost)) throw refusal('broken_ics')
  try {
    const read = ICAL.parse(text.replace(/^\uFEFF/, '').trim()) as unknown as Jcal | Jcal[]
    return typeof read[0] === 'string' ? [read as Jcal] : (read as Jcal[])
  } catch (cause) {
    throw refusal('broken_ics', cause)
  }
}

/** Further beginnings in a file: to tell one in another zone takes its time, and a semester of classes has some hundreds. */
const datesMost = 5_000

class Reading {
  readonly warnings = new Set<string>()
  private readonly zones
  private datesLeft = datesMost

  constructor(components: readonly Jcal[], timeZone: string) {
    this.zones = zonesIn(components, timeZone)
  }

  eventOf(event: Jcal): CalendarEvent | null {
    const title = textOf(event, 'summary')
    const warn = (message: string) =>
      this.warnings.add(`‘${title.slice(0, 40) || '이름 없는 일정'}’ ${message}`)
    const starts = property(event, 'dtstart')
    // One day of a series that was moved or called off: the series itself says enough of a week.
    if (property(event, 'recurrence-id') || textOf(event, 'status').toUpperCase() === 'CANCELLED') return null
    if (starts?.[2] === 'date') {
      warn('하루 종일인 일정이라 뺐어요.')
      return null
    }
    const start = starts && this.minutesOf(starts, starts[3])
    if (!start) {
      warn('시작하는 때를 읽지 못해서 뺐어요.')
      return null
    }
    if (start.isZoneUnknown) warn('시간대를 알 수 없어서 적힌 시각 그대로 읽었어요.')
    const rule = property(event, 'rrule')

    return {
      title,
      place: textOf(event, 'location'),
      note: textOf(event, 'description'),
      start: start.here,
      end: this.endOf(event, start.here),
      rule: rule ? this.ruleOf(rule, start) : null,
      dates: this.datesOf(event),
    }
  }

  private datesOf([, properties]: Jcal): Minutes[] {
    return properties
      .filter(([name]) => name === 'rdate')
      .flatMap((one) => {
        const values = one.slice(3, 3 + this.datesLeft)
        this.datesLeft -= values.length
        return values.flatMap((value) => this.minutesOf(one, value)?.here ?? [])
      })
  }

  private endOf(event: Jcal, start: Minutes): Minutes {
    const ends = property(event, 'dtend')
    if (ends) return this.minutesOf(ends, ends[3])?.here ?? start

    return start + minutesIn(textOf(event, 'duration'))
  }

  private minutesOf(property: JcalProperty, value: unknown): Moment | null {
    const written = Array.isArray(value) ? value[0] : value
    const moment = typeof written === 'string' ? wallOf(written) : null
    if (!moment) return null
    const { tzid } = property[1]
    const toHere = moment.isUtc
      ? this.zones.utc
      : this.zones.zoneOf(typeof tzid === 'string' ? tzid : undefined)
    const here = toHere ? toHere(moment.there) : moment.there

    return Number.isFinite(here) ? { here, there: moment.there, isZoneUnknown: toHere === null } : null
  }

  private ruleOf(rule: JcalProperty, start: Moment): Rule {
    const told = (typeof rule[3] === 'object' ? rule[3] : null) as Record<string, unknown> | null
    const shift = dayOf(start.here) - dayOf(start.there)
    const days = [told?.byday ?? []].flat().flatMap((day) => weekdayOf(day) ?? [])
    const until = typeof told?.until === 'string' ? this.untilOf(told.until) : null

    return {
      frequency: String(told?.freq ?? ''),
      interval: wholeOf(told?.interval) ?? 1,
      weekdays: [...new Set(days.map((day) => (day + shift + 7) % 7))],
      until,
      count: wholeOf(told?.count),
    }
  }

  /** The last moment of its day where only a day is told. */
  private untilOf(written: string): Minutes | null {
    const moment = wallOf(written.length === 10 ? `${written}T23:59:59` : written)
    if (!moment) return null

    return moment.isUtc ? this.zones.utc(moment.there) : moment.there
  }
}

/** On the university's wall, and on that of the event's own zone. */
type Moment = { here: Minutes; there: Minutes; isZoneUnknown: boolean }

function property([, properties]: Jcal, name: string): JcalProperty | undefined {
  return properties.find((one) => one[0] === name)
}

function wallOf(written: string): { there: Minutes; isUtc: boolean } | null {
  const [whole, day, clock, utc] = /^(\d{4}-\d\d-\d\d)T(\d\d:\d\d):\d\d(Z?)$/.exec(written) ?? []
  if (whole === undefined) return null
  const there = Date.parse(`${day}T${clock}:00Z`) / 60_000

  return Number.isFinite(there) ? { there, isUtc: utc === 'Z' } : null
}

/** `PT1H15M` and its like in whole minutes; 0 for what is none. */
function minutesIn(duration: string): number {
  const [, weeks = 0, days = 0, hours = 0, minutes = 0] =
    /^\+?P(?:(\d{1,4})W)?(?:(\d{1,4})D)?(?:T(?:(\d{1,4})H)?(?:(\d{1,6})M)?(?:\d{1,6}S)?)?$/.exec(duration) ??
    []

  return ((Number(weeks) * 7 + Number(days)) * 24 + Number(hours)) * 60 + Number(minutes)
}

const weekdays = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU']

function weekdayOf(day: unknown): number | null {
  const place = weekdays.indexOf(String(day).slice(-2).toUpperCase())
  return place < 0 ? null : place
}

function wholeOf(value: unknown): number | null {
  const number = Number(value)
  return value !== undefined && Number.isSafeInteger(number) && number > 0 ? number : null
}

export function dayOf(minutes: Minutes): number {
  return Math.floor(minutes / (24 * 60))
}
