import { averageOf, quotient, type Tally } from './average'
import type { Rules } from './grade'

type Sums = Pick<Tally, 'points' | 'counted'>

type Wish = {
  /** The average wished for, in hundredths. */
  wished: number
  /** Halves of credits until graduation. */
  left: number
}

export type Needed =
  | { kind: 'reached' }
  /** Over what is left, in hundredths. */
  | { kind: 'needed'; average: number }
  /** `best`: the average with the top grade in all that is left. */
  | { kind: 'unreachable'; best: number | null }

/**
 * The lowest average over what is left that brings the whole to the wish, as the university rounds it. Everything
 * left is taken to count: a P would count in no average.
 */
export function neededFor({ points, counted }: Sums, { wished, left }: Wish, rules: Rules): Needed {
  const all = counted + left
  // Thousandths that the whole must come to before it is rounded.
  const goal = rules.rounding === 'floor' ? wished * 10 : wished * 10 - 5
  const missing = goal * all - points * 100
  if (all > 0 && missing <= 0) return { kind: 'reached' }

  const average = left === 0 ? null : quotient(missing + left * 10 - 1, left * 10)
  if (average !== null && average <= rules.scale * 10) return { kind: 'needed', average }

  return {
    kind: 'unreachable',
    best: averageOf({ points: points + rules.scale * left, counted: all }, rules),
  }
}
