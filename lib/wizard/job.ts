import type { Working } from '@/lib/core/thread'
import type { Problem, Sort } from './problem'
import { type Answer, solve } from './solve'

export type Job = Problem & { sort: Sort }

/** Milliseconds. Who is alone may take so long; the more wait, the less each gets, down to a share. */
const whole = { search: 900, count: 500, explain: 600 }
const leastShare = 0.2
/** Between two tellings: a page cannot show them faster. */
const pause = 100

/** The whole answer; what is found in between is told. Runs in a thread of its own. */
export function run({ sort, ...problem }: Job, { waiting, isGone, tell }: Working<Answer>): Answer {
  const clock = () => performance.now()
  const share = Math.max(leastShare, 1 / (1 + waiting))
  let toldAt = Number.NEGATIVE_INFINITY

  return solve(problem, {
    sort,
    limits: {
      clock,
      isGone,
      search: whole.search * share,
      count: whole.count * share,
      explain: whole.explain * share,
    },
    tell: (answer) => {
      if (clock() - toldAt < pause) return
      toldAt = clock()
      tell(answer())
    },
  })
}
