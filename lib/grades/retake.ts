import { foldedName } from '@/lib/catalogue/folding'
import type { Grade } from './grade'

/** Enough of a course to know it again: by the university's list where both came from there, else by name. */
export type Subject = { courseId: string | null; title: string }

type Attempt = Subject & { grade: Grade | null; isRetake: boolean }

export function isSameSubject(one: Subject, other: Subject): boolean {
  if (one.courseId !== null && other.courseId !== null) return one.courseId === other.courseId

  return foldedName(one.title) === foldedName(other.title)
}

/**
 * Which attempts no longer count: the last one stands, better or worse, as most Korean universities have it. One
 * that is marked as a retake and has a grade takes the place of every attempt at the same course in the semesters
 * before; without a grade it takes no place yet. `semesters` come oldest first.
 */
export function replacedIn<One extends Attempt>(semesters: readonly (readonly One[])[]): Set<One> {
  const replaced = new Set<One>()
  for (const [place, rows] of semesters.entries()) {
    const before = semesters.slice(0, place).flat()
    for (const again of rows.filter(({ isRetake, grade }) => isRetake && grade !== null)) {
      for (const attempt of before) if (isSameSubject(attempt, again)) replaced.add(attempt)
    }
  }
  return replaced
}
