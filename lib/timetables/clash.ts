import { minuteOf } from '@/lib/catalogue/clock'
import type { Conflict } from './conflict'

type Meeting = { day: number; start: string; end: string }
type Entry = { id: string; title: string; meetings: readonly Meeting[] }

/** What of a plan stands in the way of these meetings. Half-open: what touches does not. */
export function clashesWith(entries: readonly Entry[], meetings: readonly Meeting[]): Conflict[] {
  return entries.flatMap(({ id: entryId, title, meetings: there }) =>
    there
      .filter((one) => meetings.some((other) => overlaps(one, other)))
      .map(({ day, start, end }) => ({ entryId, title, day, start, end })),
  )
}

export function overlaps(one: Meeting, other: Meeting): boolean {
  return (
    one.day === other.day && minute(one.start) < minute(other.end) && minute(other.start) < minute(one.end)
  )
}

function minute(clock: string): number {
  return minuteOf(clock) ?? 0
}
