import type { Stretch } from '@/lib/catalogue/stretch'

/** The same time in the fewest stretches, in the order of the week: what touches or overlaps is one. */
export function joined(stretches: readonly Stretch[]): Stretch[] {
  const whole: Stretch[] = []
  const inOrder = stretches.toSorted((a, b) => a.weekday - b.weekday || a.startMinute - b.startMinute)
  for (const { weekday, startMinute, endMinute } of inOrder) {
    const last = whole.at(-1)
    if (last?.weekday === weekday && startMinute <= last.endMinute) {
      last.endMinute = Math.max(last.endMinute, endMinute)
    } else whole.push({ weekday, startMinute, endMinute })
  }
  return whole
}
