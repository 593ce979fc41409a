import { dayMinutes } from './clock'
import type { Meeting } from './meeting'

/** Start and end of each meeting, in minutes since Monday began. */
export function weekMinutes(meetings: readonly Meeting[]): number[] {
  return meetings.flatMap(({ weekday, startMinute, endMinute }) => [
    weekday * dayMinutes + startMinute,
    weekday * dayMinutes + endMinute,
  ])
}

/** The same hours on several days, as PostgreSQL writes stretches of the week. */
export function weekRanges(days: readonly number[], from: number, to: number): string {
  return `{${days.map((day) => `[${day * dayMinutes + from},${day * dayMinutes + to})`).join(',')}}`
}
