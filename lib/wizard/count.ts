import type { Board } from './board'
import { type Choice, type Pace, walk } from './walk'

/** How many choices there are, sections at the same hours each by themselves; `complete` when none is left out. */
export function count(board: Board, skips: number, pace: Pace): { total: number; complete: boolean } {
  const { candidates } = board
  const alike = (bit: number) => candidates[bit]?.sections.length ?? 1
  const waysTo = ({ bits, depth }: Choice) =>
    bits.subarray(0, depth).reduce((ways, bit) => (bit < 0 ? ways : ways * alike(bit)), 1)
  let total = 0
  const complete = walk(
    board,
    {
      skips,
      found: (choice) => {
        total += waysTo(choice)
        return total < Number.MAX_SAFE_INTEGER
      },
      foundAlso: (choice, last) => {
        total += waysTo(choice) * last.reduce((ways, bit) => ways + alike(bit), 0)
      },
    },
    pace,
  )
  return { total: Math.min(total, Number.MAX_SAFE_INTEGER), complete }
}
