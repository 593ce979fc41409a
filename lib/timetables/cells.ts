import type { Grid } from '@/lib/catalogue/grid'

type Span = { day: number; start: number; end: number }
/** A free stretch of a day as it is drawn, and as far as it reaches: `null` is the day's beginning or end. */
export type Gap = Span & { from: number | null; to: number | null }

/** Shorter ones no class fits into. */
const leastGap = 30

/** What a day leaves free between its classes. */
export function gapsOf(
  { from, to }: Pick<Grid<never>, 'from' | 'to'>,
  blocks: readonly Span[],
  day: number,
): Gap[] {
  const there = blocks.filter((block) => block.day === day).toSorted((one, other) => one.start - other.start)
  const gaps: Gap[] = []
  let end: number | null = null
  for (const block of [...there, null]) {
    const start: number = end ?? from
    const next = block?.start ?? to
    if (next - start >= leastGap) gaps.push({ day, start, end: next, from: end, to: block?.start ?? null })
    if (block) end = Math.max(end ?? 0, block.end)
  }
  return gaps
}

type Cell = { day: number; start: number; end: number }

/** Where an arrow leads from a cell: up and down within the day, sideways to what lies nearest in time. */
export function cellAfter(cells: readonly Cell[], at: number, key: string): number {
  const here = cells[at]
  if (!here) return 0
  const inDay = (day: number) => cells.flatMap((cell, place) => (cell.day === day ? [place] : []))
  const own = inDay(here.day)
  const turn = own.indexOf(at)

  if (key === 'ArrowDown') return own[turn + 1] ?? at
  if (key === 'ArrowUp') return own[turn - 1] ?? at
  if (key === 'Home') return own[0] ?? at
  if (key === 'End') return own.at(-1) ?? at
  if (key !== 'ArrowLeft' && key !== 'ArrowRight') return at

  const beside = inDay(here.day + (key === 'ArrowLeft' ? -1 : 1))
  const away = (place: number) => Math.abs((cells[place]?.start ?? 0) - here.start)
  return beside.toSorted((one, other) => away(one) - away(other))[0] ?? at
}
