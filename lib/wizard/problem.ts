import type { Stretch } from './week'

/**
 * A section as the search knows it. Without stretches it has no time, and always fits. `rating` is the mean of its
 * reviews in hundredths of a star, where there are enough of them and they count.
 */
export type Section = { id: string; course: string; stretches: Stretch[]; rating?: number }

/** One section of each of `choose` different courses; of an optional group, or none at all. */
export type Group = { choose: number; optional: boolean; sections: Section[] }

/** `busy`: when one of the others is, and all hours that do not count. */
export type Common = { busy: Stretch[]; minutes: number; per: 'week' | 'day' }

/** What the whole week has to keep to. What is left out asks for nothing. */
export type Rules = {
  /** Weekdays without a class, 0 for Monday. */
  freeDays?: number[]
  /** So many of Monday to Friday without a class, whichever they are. */
  freeCount?: number
  /** Minutes after midnight that no class begins before, or ends after. */
  notBefore?: number
  notAfter?: number
  /** An hour between eleven and two that nothing lies in, on every day. */
  lunch?: true
  /** Minutes of class after each other without a break. */
  maxRun?: number
  /** Stretches in which nothing may lie, whoever they belong to. */
  busy?: Stretch[]
  /** Time that others have free as well: so many minutes of it a week, or on each day from Monday to Friday. */
  common?: Common
  /** Classes that stay where they are: part of the week, and of its courses. */
  kept?: { stretches: Stretch[]; courses: string[] }
}

export type RuleName = keyof Rules

export const sorts = ['gaps', 'late', 'early', 'rating'] as const
export type Sort = (typeof sorts)[number]

/** Groups hold no section twice, neither in one nor over all of them. */
export type Problem = { groups: Group[]; rules: Rules }
