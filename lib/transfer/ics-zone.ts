import ICAL from 'ical.js'
import { instantIn, wallMinutesIn } from '@/lib/core/time'

/** Wall clock of one zone to that of another: whole minutes since 1970 began on each. */
type ToHere = (there: number) => number

export type Zones = {
  /** `null` where the file names a zone that it does not tell enough of. */
  zoneOf: (name: string | undefined) => ToHere | null
  utc: ToHere
}

/** So many zones of a file are looked up; no calendar has more. */
const zonesMost = 20
/** So many more are told by the file alone, each in so many parts with so many dates of their own. */
const toldMost = 3
const observancesMost = 40
const datesMost = 200
/**
 * Years that all rules of one zone are followed through, up to the last one: Windows lets two of them begin in 1601.
 * Whatever comes later has the offset of that year.
 */
const yearsMost = 1_000
const lastYear = 2045
const lastMinute = Date.UTC(lastYear, 0) / 60_000

/**
 * The zones of a calendar, told in the university's. Known names are the tz database's; what the file itself
 * says of a zone counts where its name says nothing, as long as it changes clocks once or twice a year.
 */
export function zonesIn(components: readonly Jcal[], here: string): Zones {
  const found = new Map<string, ToHere | null>()
  let told = 0
  const utc = (there: number) => wallMinutesIn(new Date(there * 60_000), here)
  const look = (name: string): ToHere | null => {
    const known = knownName(name)
    if (known !== null) {
      if (known === here) return (there) => there
      return (there) => wallMinutesIn(instantIn('1970-01-01', there, known), here)
    }
    const own = components.find((one) => one[0] === 'vtimezone' && textOf(one, 'tzid') === name)
    if (!own || !isCalm(own) || told === toldMost) return null
    told += 1
    return toldBy(own, utc)
  }
  return {
    utc,
    zoneOf: (name) => {
      if (name === undefined) return (there) => there
      if (!found.has(name)) found.set(name, found.size < zonesMost ? look(name) : null)
      return found.get(name) ?? null
    },
  }
}

/** A component as ical.js parses it: name, properties, components. */
export type Jcal = [name: string, properties: JcalProperty[], components: Jcal[]]
export type JcalProperty = [
  name: string,
  parameters: Record<string, unknown>,
  type: string,
  ...values: unknown[],
]

export function textOf([, properties]: Jcal, name: string): string {
  const value = properties.find((one) => one[0] === name)?.[3]
  return typeof value === 'string' ? value : ''
}

/** `Asia/Seoul`, also out of `/mozilla.org/20050126_1/Asia/Seoul` and of what Windows calls it. */
function knownName(name: string): string | null {
  if (name === 'Korea Standard Time') return 'Asia/Seoul'
  const [end = name] = /[A-Za-z_]+\/[\w+-]+(?:\/[\w+-]+)?$/.exec(name.slice(-60)) ?? []

  return [name, end, end.split('/').slice(-2).join('/')].find(isZone) ?? null
}

function isZone(name: string): boolean {
  if (!/^[A-Za-z][\w+/-]{1,60}$/.test(name)) return false
  try {
    return new Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions().timeZone !== ''
  } catch {
    return false
  }
}

const calmParts = ['freq', 'bymonth', 'byday', 'bymonthday', 'until', 'count', 'interval', 'wkst']

/** Rules of a zone are followed from their first year on: only those that are short, and not through ages, are followed. */
function isCalm([, , observances]: Jcal): boolean {
  if (observances.length > observancesMost) return false
  const dates = observances.flatMap(([, properties]) => properties.filter(([name]) => name === 'rdate'))
  if (dates.reduce((sum, [, , , ...values]) => sum + values.length, 0) > datesMost) return false

  const ruled = observances.flatMap((one) =>
    one[1].filter(([name]) => name === 'rrule').map(() => firstYearOf(one)),
  )
  const years = ruled.reduce((sum, year) => sum + lastYear - year, 0)
  return years <= yearsMost && observances.every(isShort)
}

/** 0 where none is told. */
function firstYearOf(observance: Jcal): number {
  return Number(textOf(observance, 'dtstart').slice(0, 4)) || 0
}

function isShort([, properties]: Jcal): boolean {
  return properties
    .filter(([name]) => name === 'rrule')
    .every(([, , , rule]) => {
      if (typeof rule !== 'object' || rule === null) return false
      const parts = Object.entries(rule)
      return (
        parts.every(
          ([part, value]) => calmParts.includes(part) && (!Array.isArray(value) || value.length === 1),
        ) &&
        'freq' in rule &&
        rule.freq === 'YEARLY' &&
        'bymonth' in rule
      )
    })
}

function toldBy(own: Jcal, utc: ToHere): ToHere | null {
  try {
    const zone = new ICAL.Timezone(new ICAL.Component(own))
    const offset = (there: number) => {
      const at = new Date(Math.min(there, lastMinute) * 60_000)
      const time = ICAL.Time.fromDateTimeString(at.toISOString().slice(0, 19))
      return Math.round(zone.utcOffset(time) / 60)
    }
    // Every later year would be followed from the first one again, as would a zone that never says anything.
    offset(lastMinute)
    if (zone.changes.length === 0) return null
    return (there) => utc(there - offset(there))
  } catch {
    return null
  }
}
