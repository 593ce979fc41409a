import { type Term, terms, usualDays } from './semester'

type Named = { year: number; term: Term }

/** The semester that runs on this day (`2026-11-24`) or begins next, the three after it, and the one before. */
export function nearSemesters(today: string): Named[] {
  const thisYear = Number(today.slice(0, 4))
  const all = [-1, 0, 1, 2].flatMap((step) => terms.map((term) => ({ year: thisYear + step, term })))
  const first = all.findIndex(({ year, term }) => usualDays(year, term).endsOn >= today)

  return [...all.slice(first, first + 4), ...all.slice(first - 1, first)]
}
