import { areShownEntries } from './shown-entry'
import type { TodayView } from './today-schema'

/** The week that a device keeps for the time without a connection: as it was last seen, and without memos. */
export type KeptWeek = {
  version: 1
  /** When the device was told. */
  seenAt: string
  timeZone: string
  semester: NonNullable<TodayView['semester']>
  timetable: NonNullable<TodayView['timetable']>
}

/** What is worth keeping of an answer; `null` where there is no timetable. */
export function keptOf({ at, timeZone, semester, timetable }: TodayView): KeptWeek | null {
  return semester && timetable && { version: 1, seenAt: at, timeZone, semester, timetable }
}

/** What lies on the device may be of another version, or anybody's words: `null` for all but a whole week. */
export function readKept(value: unknown): KeptWeek | null {
  if (!isObject(value) || value.version !== 1) return null
  const { seenAt, timeZone, semester, timetable } = value
  if (!isMoment(seenAt) || !isZone(timeZone) || !isObject(semester) || !isObject(timetable)) return null
  const { id, name, entries } = timetable
  if (!isDay(semester.startsOn) || !isDay(semester.endsOn) || typeof semester.name !== 'string') return null
  if (typeof id !== 'string' || typeof name !== 'string' || !areShownEntries(entries)) return null

  return value as KeptWeek
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null
}

function isMoment(value: unknown): boolean {
  return typeof value === 'string' && !Number.isNaN(Date.parse(value))
}

function isDay(value: unknown): boolean {
  return typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(value) && isMoment(value)
}

function isZone(value: unknown): boolean {
  if (typeof value !== 'string') return false
  try {
    new Intl.DateTimeFormat('ko', { timeZone: value })
    return true
  } catch {
    return false
  }
}
