import { best, type Ranked, type Result, spreadOut } from './best'
import { type Board, boardOf } from './board'
import { count } from './count'
import { type Impossible, impossibleIn } from './impossible'
import type { Problem, Sort } from './problem'
import type { Pace } from './walk'
import { type Way, waysOutOf } from './ways'

/** How long each part may take, in milliseconds of `clock`, and whether anybody still waits. */
export type Limits = {
  clock: () => number
  isGone: () => boolean
  search: number
  count: number
  /** The rest of an empty answer: what cannot go together, and what helps. */
  explain: number
}

export type Answer = {
  results: Result[]
  /** Choices that were looked at, partial ones among them. */
  explored: number
  /** How many choices there are; at least so many unless `exact`. */
  total: number
  exact: boolean
  /** Whether this is the last word. */
  done: boolean
  /** Where there is none: a smallest set of what cannot go together, and ways out. */
  impossible?: { parts: Impossible[]; ways: Way[] }
}

/** `tell` hears of each that is better; what it asks for is worked out only then. */
type Solving = { sort: Sort; limits: Limits; tell?: (answer: () => Answer) => void }

/** As many optional groups as can be, the best first. Tells of what is found in between. */
export function solve(problem: Problem, { sort, limits, tell }: Solving): Answer {
  const board = boardOf(problem)
  const paces = { explored: 0 }
  const pace = (share: number): Pace => paceOf(limits, paces, share)
  const optional = problem.groups.filter((group) => group.optional).length
  let complete = true
  let ranked: Ranked[] = []
  let skips = 0
  for (let spent = 0; skips <= optional; skips++) {
    const share = skips === optional ? limits.search - spent : (limits.search - spent) / 2
    const began = limits.clock()
    const telling = tell && ((so: readonly Ranked[]) => tell(() => answerOf(board, so, paces.explored)))
    const found = best(board, { sort, skips, ...(telling ? { tell: telling } : {}) }, pace(share))
    spent += limits.clock() - began
    complete &&= found.complete
    ranked = found.ranked
    if (ranked.length > 0) break
  }
  if (ranked.length === 0) return nothing(unrated(problem), { complete, limits, paces })

  const answer = answerOf(board, ranked, paces.explored)
  tell?.(() => answer)
  const counted = count(boardOf(unrated(problem)), skips, pace(limits.count))
  return {
    ...answer,
    explored: paces.explored,
    total: Math.max(counted.total, answer.total),
    exact: complete && counted.complete,
    done: true,
  }
}

/** However they are rated, there are as many: what lies at the same hours is alike again. */
function unrated({ groups, rules }: Problem): Problem {
  return {
    rules,
    groups: groups.map((group) => ({
      ...group,
      sections: group.sections.map(({ rating: _rating, ...section }) => section),
    })),
  }
}

function answerOf(board: Board, ranked: readonly Ranked[], explored: number): Answer {
  const results = spreadOut(board, ranked)
  return { results, explored, total: results.length, exact: false, done: false }
}

type Nothing = { complete: boolean; limits: Limits; paces: { explored: number } }

/** Only what was looked at whole can be called impossible. */
function nothing(problem: Problem, { complete, limits, paces }: Nothing): Answer {
  const empty = { results: [], explored: paces.explored, total: 0, exact: complete, done: true }
  if (!complete) return empty

  const pace = paceOf(limits, { explored: 0 }, limits.explain)
  const parts = impossibleIn(problem, pace)
  return { ...empty, impossible: { parts, ways: waysOutOf(problem, parts, pace) } }
}

function paceOf({ clock, isGone }: Limits, paces: { explored: number }, share: number): Pace {
  const until = clock() + share
  return {
    get explored() {
      return paces.explored
    },
    set explored(tried) {
      paces.explored = tried
    },
    isOver: () => isGone() || clock() > until,
  }
}
