import { dayMinutes, minuteOf } from '@/lib/catalogue/clock'

/** The hours of a day that a bar shows, and the ones that are written under it. In minutes after midnight. */
export type DayRange = { from: number; to: number; hours: number[] }

/** A bar shows no fewer than these, so that one class does not fill it. */
const least = 480

/** From the hour of the first class to that after the last. */
export function dayRangeOf(classes: readonly { start: string; end: string }[]): DayRange {
  const starts = classes.map(({ start }) => minuteOf(start) ?? 0)
  const ends = classes.map(({ end }) => minuteOf(end) ?? 0)
  const first = Math.floor(Math.min(...starts) / 60) * 60
  const last = Math.ceil(Math.max(...ends) / 60) * 60
  const from = Math.max(0, Math.min(first, dayMinutes - least))
  const to = Math.max(last, from + least)
  const step = to - from > 600 ? 180 : 120

  return {
    from,
    to,
    hours: Array.from({ length: Math.floor((to - from) / step) + 1 }, (_, index) => from + index * step),
  }
}

/** Where in the bar a minute lies, in hundredths of its length. */
export function dayShare({ from, to }: DayRange, minute: number): number {
  return ((minute - from) / (to - from)) * 100
}
