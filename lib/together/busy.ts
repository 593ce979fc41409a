/** A stretch of a day in minutes after midnight; `end` no longer belongs to it. */
export type Stretch = { day: number; start: number; end: number }

/** The same time in the fewest stretches, in the order of the week: what touches or overlaps is one. */
export function joined(stretches: readonly Stretch[]): Stretch[] {
  const whole: Stretch[] = []
  for (const { day, start, end } of stretches.toSorted((a, b) => a.day - b.day || a.start - b.start)) {
    const last = whole.at(-1)
    if (last?.day === day && start <= last.end) last.end = Math.max(last.end, end)
    else whole.push({ day, start, end })
  }
  return whole
}
