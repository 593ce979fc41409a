import type { Board } from './board'
import { costOf, type Measure, measureOf, outlookOf } from './cost'
import type { Sort } from './problem'
import { type Choice, type Pace, walk } from './walk'

/** As many as anybody looks at. */
export const bestMost = 50

/** A choice that may stand for several: candidates of the board in their order. */
export type Ranked = { bits: number[]; cost: number; measure: Measure }

type Best = { ranked: Ranked[]; complete: boolean }
type Wanted = { sort: Sort; skips: number; tell?: (ranked: readonly Ranked[]) => void }

/** The cheapest choices, cheapest first. `complete` when no other can be cheaper. */
export function best(board: Board, { sort, skips, tell }: Wanted, pace: Pace): Best {
  const outlook = outlookOf(board)
  const ranked: Ranked[] = []
  const complete = walk(
    board,
    {
      skips,
      bound: (choice) => costOf(choice, sort, outlook),
      ceiling: () => (ranked.length < bestMost ? Number.POSITIVE_INFINITY : (ranked.at(-1)?.cost ?? 0)),
      found: (choice) => {
        place(ranked, rank(choice, costOf(choice, sort, outlook)))
        tell?.(ranked)
        return true
      },
    },
    pace,
  )
  return { ranked, complete }
}

function rank({ bits, depth, days, skipped }: Choice, cost: number): Ranked {
  const picked = [...bits.subarray(0, depth)].filter((bit) => bit >= 0)

  return { bits: picked.sort((one, other) => one - other), cost, measure: measureOf({ days, skipped }) }
}

function place(ranked: Ranked[], one: Ranked): void {
  let at = ranked.length
  while (at > 0 && inOrder(one, ranked[at - 1] as Ranked) < 0) at--
  ranked.splice(at, 0, one)
  if (ranked.length > bestMost) ranked.pop()
}

/** By cost; among alike what was given first. */
function inOrder(one: Ranked, other: Ranked): number {
  if (one.cost !== other.cost) return one.cost - other.cost
  const differs = one.bits.findIndex((bit, place) => bit !== other.bits[place])

  return differs < 0 ? 0 : (one.bits[differs] as number) - (other.bits[differs] ?? -1)
}

export type Result = { sections: string[]; cost: number; measure: Measure }

/** Each section by itself where several lie at the same hours: first what differs in its hours, then the rest. */
export function spreadOut({ candidates }: Board, ranked: readonly Ranked[]): Result[] {
  const results: (Result & { turn: number })[] = []
  for (const { bits, cost, measure } of ranked) {
    const alike = bits.map((bit) => candidates[bit]?.sections ?? [])
    const turns = Math.min(
      bestMost,
      alike.reduce((product, sections) => product * sections.length, 1),
    )
    for (let turn = 0; turn < turns; turn++) {
      results.push({ sections: turnOf(alike, turn), cost, measure, turn })
    }
  }
  return results
    .sort((one, other) => one.cost - other.cost || one.turn - other.turn)
    .slice(0, bestMost)
    .map(({ turn: _turn, ...result }) => result)
}

/** The choices of one from each list, counted through. */
function turnOf(lists: readonly string[][], turn: number): string[] {
  let rest = turn
  return lists.map((list) => {
    const one = list[rest % list.length] ?? ''
    rest = Math.floor(rest / list.length)
    return one
  })
}
