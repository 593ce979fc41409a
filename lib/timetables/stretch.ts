import { minuteOf } from '@/lib/catalogue/clock'
import type { Stretch } from '@/lib/catalogue/stretch'

/** A meeting as the database counts it. */
export function stretchOf({ day, start, end }: { day: number; start: string; end: string }): Stretch {
  return { weekday: day, startMinute: minuteOf(start) ?? 0, endMinute: minuteOf(end) ?? 0 }
}
