import type { Stretch } from '@/lib/catalogue/stretch'

/** When free time is looked for: on these days, between these minutes of each. */
export type Hours = { days: readonly number[]; from: number; to: number }

/** Where nothing else is asked for: a week of classes from nine to six. */
export const usualHours: Hours = { days: [0, 1, 2, 3, 4], from: 540, to: 1080 }

/** A part of a day all through which the same people are free: their places among those asked about. */
export type Heat = Stretch & { free: number[] }

/** Who is free when: every minute of the hours in one part, parts next to each other never alike. */
export function heatOf(weeks: readonly (readonly Stretch[])[], { days, from, to }: Hours): Heat[] {
  return days.flatMap((weekday) => {
    const day = weeks.map((busy) => busy.filter((stretch) => stretch.weekday === weekday))
    const cuts = day.flat().flatMap(({ startMinute, endMinute }) => [startMinute, endMinute])
    const inOrder = [...new Set([from, to, ...cuts])]
      .filter((minute) => from <= minute && minute <= to)
      .sort((one, other) => one - other)
    const parts: Heat[] = []
    for (const [place, startMinute] of inOrder.slice(0, -1).entries()) {
      const endMinute = inOrder[place + 1] ?? to
      const free = day.flatMap((busy, who) => (busy.some((one) => holds(one, startMinute)) ? [] : [who]))
      const last = parts.at(-1)
      if (last && String(last.free) === String(free)) last.endMinute = endMinute
      else parts.push({ weekday, startMinute, endMinute, free })
    }
    return parts
  })
}

/** Between two cuts a stretch holds all or nothing: its first minute speaks for the rest. */
function holds({ startMinute, endMinute }: Stretch, minute: number): boolean {
  return startMinute <= minute && minute < endMinute
}

/**
 * When all of them are free for so many minutes at once: the longest first, those of one length in the order of the
 * week. Nobody has no time in common.
 */
export function commonFree(heat: readonly Heat[], people: number, minutes: number): Stretch[] {
  return heat
    .filter((part) => people > 0 && part.free.length === people && lengthOf(part) >= minutes)
    .map(({ weekday, startMinute, endMinute }) => ({ weekday, startMinute, endMinute }))
    .sort(
      (one, other) =>
        lengthOf(other) - lengthOf(one) || one.weekday - other.weekday || one.startMinute - other.startMinute,
    )
}

export function lengthOf({ startMinute, endMinute }: Stretch): number {
  return endMinute - startMinute
}

/** How dark a part is drawn: 0 where nobody is free, 4 where all are. */
export function heatLevel(free: number, people: number): number {
  return free === people ? 4 : Math.ceil((3 * free) / people)
}
