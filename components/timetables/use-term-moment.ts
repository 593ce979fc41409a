import { dayIn, weekMomentIn } from '@/lib/core/time'
import { useMinute } from './use-minute'

/** When the page was drawn, and the days of the semester that it is about, both included. */
export type TermClock = { at: string; timeZone: string; startsOn: string; endsOn: string }

/** The weekday and minute that it is, minute by minute; `null` outside the semester. */
export function useTermMoment({ at, timeZone, startsOn, endsOn }: TermClock) {
  const now = useMinute(at)
  const date = dayIn(now, timeZone)

  return startsOn <= date && date <= endsOn ? weekMomentIn(now, timeZone) : null
}
