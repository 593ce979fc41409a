import type { WeekBlock } from '@/components/catalogue/week-grid'
import { clockText } from '@/lib/catalogue/clock'
import { colourFor } from '@/lib/timetables/colour'
import type { Arranged } from '@/lib/transfer/arranging'

/** The week as the plan would have it, in the colours that it would get. */
export function blocksOf(standing: readonly Arranged[]): WeekBlock[] {
  const before: { colour: number; meetings: Arranged['meetings'] }[] = []
  return standing.flatMap(({ leftOut, title, meetings }) => {
    if (leftOut !== null) return []
    const colour = colourFor({ title, meetings }, before)
    before.push({ colour, meetings })
    return meetings.map(({ weekday, startMinute, endMinute, rooms }) => ({
      day: weekday,
      start: clockText(startMinute),
      end: clockText(endMinute),
      title,
      rooms,
      colour,
    }))
  })
}
