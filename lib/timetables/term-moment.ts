import { dayIn, weekMomentIn } from '@/lib/core/time'

/** The days of a semester, both included, and where they are counted. */
export type Term = { timeZone: string; startsOn: string; endsOn: string }

/** The weekday and minute that it is; `null` outside the semester. */
export function termMoment(now: Date, { timeZone, startsOn, endsOn }: Term) {
  const date = dayIn(now, timeZone)
  return startsOn <= date && date <= endsOn ? weekMomentIn(now, timeZone) : null
}
