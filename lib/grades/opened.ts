import { semesterName, semesterOf, terms } from '@/lib/catalogue/semester'
import { canHaveGrades, isAfter } from './policy'
import type { SheetView } from './schema'

/** So many years back a sheet is offered. */
const yearsBack = 10

/**
 * The sheets that a page shows, oldest first, and the one that is open: the one asked for, empty where there is none
 * yet, else the newest that has grades, else the newest. `others` are semesters that could have one. Sheets come
 * newest first, the current semester's first of all.
 */
export function opened(
  semesters: readonly SheetView[],
  asked: string | undefined,
): { sheets: SheetView[]; open: string; others: string[] } {
  const current = semesterOf(semesters[0]?.semester ?? '') ?? { year: 0, term: terms[0] }
  const wanted = semesterOf(asked ?? '')
  const isNew =
    wanted !== null && canHaveGrades(wanted, current) && !semesters.some(({ semester }) => semester === asked)
  const all = [...semesters.map(bare), ...(isNew ? [empty(semesterName(wanted))] : [])].toSorted(byTime)
  const graded = all.findLast(({ running, rows }) => !running && rows.some(({ grade }) => grade !== null))
  const isKnown = all.some(({ semester }) => semester === asked)

  return {
    sheets: all,
    open: (isKnown && asked) || graded?.semester || (all.at(-1)?.semester ?? ''),
    others: semestersBefore(current).filter((name) => !all.some(({ semester }) => semester === name)),
  }
}

/** Without what they come to: a page counts that itself. */
function bare({ semester, running, rows, offered, version }: SheetView): SheetView {
  return { semester, running, rows, offered, version }
}

function empty(semester: string): SheetView {
  return { semester, running: false, rows: [], offered: [], version: 1 }
}

function byTime(one: SheetView, other: SheetView): number {
  const [a, b] = [semesterOf(one.semester), semesterOf(other.semester)]
  return a && b && isAfter(a, b) ? 1 : -1
}

function semestersBefore(current: { year: number; term: (typeof terms)[number] }): string[] {
  const years = Array.from({ length: yearsBack }, (_, back) => current.year - back)

  return years
    .flatMap((year) => terms.toReversed().map((term) => ({ year, term })))
    .filter((one) => !isAfter(one, current))
    .map(semesterName)
}
