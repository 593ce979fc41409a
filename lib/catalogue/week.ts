import { dayMinutes } from './clock'
import type { Meeting } from './meeting'
import type { Stretch } from './stretch'

/** Start and end of each meeting, in minutes since Monday began. */
export function weekMinutes(meetings: readonly Meeting[]): number[] {
  return meetings.flatMap(({ weekday, startMinute, endMinute }) => [
    weekday * dayMinutes + startMinute,
    weekday * dayMinutes + endMinute,
  ])
}

/** Stretches of the week as PostgreSQL writes them. */
export function weekRanges(stretches: readonly Stretch[]): string {
  const ranges = stretches.map(({ weekday, startMinute, endMinute }) => {
    const midnight = weekday * dayMinutes
    return `[${midnight + startMinute},${midnight + endMinute})`
  })
  return `{${ranges.join(',')}}`
}
