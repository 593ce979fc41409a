import { quotient } from './average'
import { type Grade, grades } from './grade'

export type Share = { grade: Grade; halfCredits: number; percent: number }

/**
 * How the credits fall among the grades that were given, the best first, in whole percent that sum to 100: what is
 * lost by cutting goes to those that lost most.
 */
export function sharesOf(marked: readonly { grade: Grade | null; halfCredits: number }[]): Share[] {
  const counts = grades
    .map((grade) => ({ grade, halfCredits: sum(marked.filter((one) => one.grade === grade)) }))
    .filter(({ halfCredits }) => halfCredits > 0)
  const all = sum(counts)
  const cut = counts.map((count) => ({
    ...count,
    percent: quotient(count.halfCredits * 100, all),
    rest: (count.halfCredits * 100) % all,
  }))
  const short = 100 - cut.reduce((total, { percent }) => total + percent, 0)
  const raised = new Set(cut.toSorted((one, other) => other.rest - one.rest).slice(0, short))

  return cut.map((share) => {
    const { grade, halfCredits, percent } = share
    return { grade, halfCredits, percent: raised.has(share) ? percent + 1 : percent }
  })
}

function sum(marked: readonly { halfCredits: number }[]): number {
  return marked.reduce((total, { halfCredits }) => total + halfCredits, 0)
}
