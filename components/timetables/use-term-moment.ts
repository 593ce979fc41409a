import { type Term, termMoment } from '@/lib/timetables/term-moment'
import { useMinute } from './use-minute'

/** When the page was drawn, and the semester that it is about. */
export type TermClock = Term & { at: string }

/** Where in the week it is, minute by minute; `null` outside the semester. */
export function useTermMoment({ at, ...term }: TermClock) {
  return termMoment(useMinute(at), term)
}
