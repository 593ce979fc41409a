import type { Period } from '@/lib/universities/periods'

/** When the span from one place in the period table to another begins: 3.5 is half-way through 교시 3. */
export function startOf(periods: readonly Period[], place: number): number | null {
  const row = rowAt(periods, place)
  return row ? minuteIn(row, place) : null
}

/** When what lasts until this place ends: 4 is the end of 교시 3, before any break. */
export function endBefore(periods: readonly Period[], place: number): number | null {
  const row = periods.find(({ period }) => period === Math.ceil(place) - 1)
  return row ? minuteIn(row, place) : null
}

/** When this 교시 is over. A half that the table does not list ends with the whole. */
export function endOf(periods: readonly Period[], place: number): number | null {
  return rowAt(periods, place)?.end ?? null
}

function rowAt(periods: readonly Period[], place: number): Period | undefined {
  return (
    periods.find(({ period }) => period === place) ??
    periods.find(({ period }) => period === Math.floor(place))
  )
}

function minuteIn({ period, start, end }: Period, place: number): number {
  return Math.round(start + (place - period) * (end - start))
}
