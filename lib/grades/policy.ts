import { type Term, terms } from '@/lib/catalogue/semester'

/** For each student and semester. */
export const rowsMost = 40
/** Letters of a course’s name, and credits of one course. */
export const titleMax = 300
export const creditsMost = 100
/** For each student. */
export const sheetsMost = 60
/** Years: what lies further back is a slip of the keyboard. */
const furthest = 40

type Named = { year: number; term: Term }

/** The current semester and those before it can be written of; what comes after has no grades yet. */
export function canHaveGrades(semester: Named, current: Named): boolean {
  return semester.year >= current.year - furthest && !isAfter(semester, current)
}

export function isAfter(one: Named, other: Named): boolean {
  return (
    one.year > other.year || (one.year === other.year && terms.indexOf(one.term) > terms.indexOf(other.term))
  )
}
