import { type Job, run } from '@/lib/wizard/job'
import type { Problem, Sort } from '@/lib/wizard/problem'
import { quantile } from '../load'
import type { Figure, Workload } from '../workload'

/** Milliseconds. */
const bar = 1000
const turns = 12

/** The wizard's engine as its thread runs it: whole, and until the first answer. */
export const wizard: Workload = {
  name: 'wizard',
  run: async () => [
    figureOf('6 groups × 8 sections, the whole answer', 6, 8, ({ whole }) => whole),
    figureOf('10 groups × 20 sections, the first answer', 10, 20, ({ first }) => first),
    figureOf('6 groups × 8 sections, the best rated first', 6, 8, ({ whole }) => whole, { sort: 'rating' }),
    figureOf(
      '10 groups × 20 sections, the best rated first, the first answer',
      10,
      20,
      ({ first }) => first,
      {
        sort: 'rating',
      },
    ),
    figureOf('10 groups × 20 sections that cannot be, told why', 10, 20, ({ whole }) => whole, {
      rules: { freeCount: 4 },
    }),
  ],
}

type Asked = { rules?: Problem['rules']; sort?: Sort }
type Times = { first: number; whole: number; total: number }

function figureOf(
  what: string,
  groups: number,
  sections: number,
  of: (times: Times) => number,
  { rules = {}, sort = 'gaps' }: Asked = {},
): Figure {
  const times = Array.from({ length: turns }, (_, turn) =>
    timesOf(jobOf(turn, { groups, sections, rules, sort })),
  )
  const slowest = quantile(times.map(of), 0.95)
  const most = Math.max(...times.map(({ total }) => total))

  return {
    what: `timetable wizard, ${what}: p95`,
    ratio: slowest / bar,
    text: `${slowest.toFixed(0)} of ${bar} ms`,
    atMost: 1,
    absolute: `median ${quantile(times.map(of), 0.5).toFixed(1)} ms, up to ${most.toLocaleString('en')} timetables`,
  }
}

function timesOf(job: Job): Times {
  const began = performance.now()
  let first: number | null = null
  const { total } = run(job, {
    waiting: 0,
    isGone: () => false,
    tell: () => {
      first ??= performance.now() - began
    },
  })
  const whole = performance.now() - began
  return { first: first ?? whole, whole, total }
}

type Size = Required<Asked> & { groups: number; sections: number }

/** Two classes of 75 minutes a week, in one of 18 places: as crowded as a campus. The same in every run. */
function jobOf(seed: number, { groups, sections, rules, sort }: Size): Job {
  let state = seed + 1
  const below = (limit: number) => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 0
    return (state >>> 8) % limit
  }
  const meeting = (weekday: number, startMinute: number) => ({
    weekday,
    startMinute,
    endMinute: startMinute + 75,
  })
  const section = (course: string, place: number) => {
    const [day, start] = [below(3), 540 + 90 * below(6)]
    return {
      id: `${course}.${place}`,
      course,
      stretches: [meeting(day, start), meeting(day + 2, start)],
      ...(sort === 'rating' ? { rating: 250 + below(240) } : {}),
    }
  }
  return {
    rules,
    sort,
    groups: Array.from({ length: groups }, (_, group) => ({
      choose: 1,
      optional: false,
      sections: Array.from({ length: sections }, (_one, place) => section(String(group), place)),
    })),
  }
}
