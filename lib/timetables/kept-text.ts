import { clockText } from '@/lib/catalogue/clock'
import { dayIn, dayText, weekMomentIn } from '@/lib/core/time'
import type { KeptWeek } from './kept'

/** `09:41에 받은 시간표예요.`, with the day before it once that is not today. */
export function seenText({ seenAt, timeZone }: Pick<KeptWeek, 'seenAt' | 'timeZone'>, now: Date): string {
  const at = new Date(seenAt)
  const seenOn = dayIn(at, timeZone)
  const clock = clockText(weekMomentIn(at, timeZone).minute)
  const day = seenOn === dayIn(now, timeZone) ? '' : `${dayText(seenOn)} `

  return `${day}${clock}에 받은 시간표예요.`
}
