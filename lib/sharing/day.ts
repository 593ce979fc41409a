import { day } from '@/lib/core/time'

/** Days are written as the API writes them: `2026-11-24`. */
export function dayAfter(on: string, days: number): string {
  return new Date(Date.parse(on) + days * day).toISOString().slice(0, 10)
}

/** 0 is Monday. */
export function weekdayOf(on: string): number {
  return (new Date(on).getUTCDay() + 6) % 7
}

/** Every such weekday from the first day to the last, both included. */
export function weekdaysBetween(weekday: number, from: string, to: string): string[] {
  const days: string[] = []
  const first = dayAfter(from, (weekday - weekdayOf(from) + 7) % 7)
  for (let on = first; on <= to; on = dayAfter(on, 7)) days.push(on)

  return days
}
