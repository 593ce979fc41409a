import fc from 'fast-check'
import { expect, test } from 'vitest'
import { bruteForce } from '@/lib/testing/brute-force'
import { bestMost } from './best'
import { boardOf } from './board'
import { costOf, dearest, type Outlook, outlookOf } from './cost'
import { type Day, lookAtDay, newDay } from './day'
import { isPossible, onlyOf, partsOf } from './impossible'
import type { Group, Problem, Rules, Section, Sort } from './problem'
import { type Limits, solve } from './solve'
import { type Choice, walk } from './walk'
import { softened } from './ways'
import { type Stretch, weekOf } from './week'

const limits: Limits = { clock: () => 0, isGone: () => false, search: 1, count: 1, explain: 1 }
const unhurried = { explored: 0, isOver: () => false }

// Few days and hours, so that classes meet often.
const stretch = fc
  .record({
    weekday: fc.integer({ min: 0, max: 2 }),
    from: fc.integer({ min: 16, max: 34 }),
    length: fc.integer({ min: 1, max: 5 }),
  })
  .map(
    ({ weekday, from, length }): Stretch => ({
      weekday,
      startMinute: from * 30,
      endMinute: (from + length) * 30,
    }),
  )
// From ten to four, so that there is little to keep.
const unusual = [0, 1, 2, 3, 4].flatMap((weekday): Stretch[] => [
  { weekday, startMinute: 0, endMinute: 600 },
  { weekday, startMinute: 960, endMinute: 1440 },
])
const section = fc
  .record({
    course: fc.constantFrom('a', 'b', 'c', 'd', 'e'),
    stretches: fc.array(stretch, { maxLength: 2 }),
    rating: fc.option(fc.integer({ min: 100, max: 500 })),
  })
  .map(({ rating, ...one }) => ({ ...one, ...(rating === null ? {} : { rating }) }))
const group = fc.record({
  choose: fc.constantFrom(1, 1, 1, 2),
  optional: fc.constantFrom(false, false, true),
  sections: fc.array(section, { minLength: 1, maxLength: 4 }),
})
const rules: fc.Arbitrary<Rules> = fc.record(
  {
    freeDays: fc.subarray([0, 1, 2]),
    freeCount: fc.integer({ min: 1, max: 4 }),
    notBefore: fc.constantFrom(540, 600, 690),
    notAfter: fc.constantFrom(840, 960, 1080),
    lunch: fc.constant(true as const),
    maxRun: fc.constantFrom(60, 120, 180),
    busy: fc.array(stretch, { maxLength: 2 }),
    common: fc.record({
      busy: fc.array(stretch, { maxLength: 3 }).map((busy) => [...busy, ...unusual]),
      minutes: fc.constantFrom(30, 120, 240, 300, 600, 1020, 1200),
      per: fc.constantFrom('week' as const, 'day' as const),
    }),
    kept: fc.record({ stretches: fc.array(stretch, { maxLength: 1 }), courses: fc.subarray(['a', 'f']) }),
  },
  { requiredKeys: [] },
)
const problem = fc.record({ groups: fc.array(group, { minLength: 1, maxLength: 4 }), rules }).map(
  ({ groups, rules: asked }): Problem => ({
    rules: asked,
    groups: groups.map(
      (one, place): Group => ({
        ...one,
        sections: one.sections.map((each, at): Section => ({ ...each, id: `${place}.${at}` })),
      }),
    ),
  }),
)
const sort = fc.constantFrom<Sort>('gaps', 'late', 'early', 'rating')

const nothingOpen = { allowed: new Uint32Array(), left: new Int8Array() }
const noOutlook: Outlook = { rows: [], fillings: [], worse: new Int32Array() }

type Tried = { sections: Section[]; skipped: number }

function costBy({ sections, skipped }: Tried, { groups, rules: { kept } }: Problem, by: Sort): number {
  const week = weekOf([...sections.flatMap(({ stretches }) => stretches), ...(kept?.stretches ?? [])])
  const days = Array.from({ length: 7 }, (_, day): Day => {
    const looked = newDay()
    lookAtDay(week, day, looked)
    return looked
  })
  const known = groups.flatMap((one) => one.sections.flatMap(({ rating }) => rating ?? []))
  const usual = Math.round(known.reduce((sum, rating) => sum + rating, 0) / (known.length || 1))
  const worse = sections.reduce((sum, { rating }) => sum + usual - (rating ?? usual), 0)

  return costOf({ ...nothingOpen, days, skipped, worse }, by, noOutlook)
}

test('finds what trying everything finds: so many, and none that is better', () => {
  fc.assert(
    fc.property(problem, sort, (asked, by) => {
      const all = bruteForce(asked)
      const answer = solve(asked, { sort: by, limits })
      const costs = all.map((one) => costBy(one, asked, by)).sort((one, other) => one - other)

      expect(answer.exact).toBe(true)
      expect(answer.total).toBe(all.length)
      expect(answer.results.map(({ cost }) => cost)).toEqual(costs.slice(0, bestMost))
      const known = new Set(all.map(({ sections }) => keyOf(sections.map(({ id }) => id))))
      const found = answer.results.map(({ sections }) => keyOf(sections))
      expect(found.filter((key) => !known.has(key))).toEqual([])
      expect(new Set(found).size).toBe(found.length)
    }),
    { numRuns: 1500 },
  )
})

test('no choice gets cheaper than what it was thought to cost at least', () => {
  fc.assert(
    fc.property(problem, sort, (asked, by) => {
      const board = boardOf(asked)
      const outlook = outlookOf(board)
      const thought = new Map<string, number>()
      const skips = asked.groups.filter(({ optional }) => optional).length
      const bound = (choice: Choice) => {
        const cost = costOf(choice, by, outlook)
        thought.set(choice.bits.subarray(0, choice.depth).join(), cost)
        return cost
      }
      const found = ({ bits, depth, ...choice }: Choice) => {
        const cost = costOf(choice, by, outlook)
        for (let picked = 1; picked <= depth; picked++) {
          expect(thought.get(bits.subarray(0, picked).join()) ?? 0).toBeLessThanOrEqual(cost)
        }
        return true
      }
      walk(board, { skips, bound, found }, { ...unhurried })
    }),
    { numRuns: 3000 },
  )
})

const lecture = (id: string, hour: number, rating?: number): Section => ({
  id,
  course: id[0] ?? '',
  stretches: [{ weekday: 0, startMinute: hour * 60, endMinute: hour * 60 + 60 }],
  ...(rating === undefined ? {} : { rating }),
})
const oneOf = (...sections: Section[]): Group => ({ choose: 1, optional: false, sections })
const byRating = (groups: Group[]) =>
  solve({ groups, rules: {} }, { sort: 'rating', limits }).results.map((result) => result.sections.join(' '))

test('what is rated better comes first, though it leaves a gap', () => {
  const groups = [oneOf(lecture('a1', 9, 310), lecture('a2', 15, 480)), oneOf(lecture('b1', 10, 400))]
  expect(byRating(groups)).toEqual(['a2 b1', 'a1 b1'])
})

test('what nobody rated stands between the better and the worse', () => {
  const groups = [oneOf(lecture('a1', 9, 200), lecture('a2', 10), lecture('a3', 11, 450))]
  expect(byRating(groups)).toEqual(['a3', 'a2', 'a1'])
})

test('of classes at the same hours the better rated comes first', () => {
  expect(byRating([oneOf(lecture('a1', 9, 200), lecture('a2', 9, 450), lecture('a3', 9))])).toEqual([
    'a2',
    'a3',
    'a1',
  ])
})

test('twenty of the worst among the best weigh less than one group that is left out', () => {
  const worst = Array.from({ length: 20 }, (_, place) =>
    oneOf({ id: `${place}`, course: `${place}`, stretches: [], rating: 100 }),
  )
  const good = Array.from({ length: 400 }, (_, place) => lecture(`z${place}`, 9, 500))
  const groups = [...worst, { ...oneOf(...good), optional: true }]
  const { results } = solve({ groups, rules: { notBefore: 720 } }, { sort: 'rating', limits })
  const [result] = results
  expect(result?.measure.skipped).toBe(1)
  expect(result?.cost).toBeLessThan((2 * dearest) / 64)
  expect(Number.isSafeInteger(dearest)).toBe(true)
})

test('what is called impossible is, and without any part of it it is not', () => {
  let seen = 0
  fc.assert(
    fc.property(problem, (asked) => {
      const { impossible } = solve(asked, { sort: 'gaps', limits })
      if (!impossible) return
      seen++
      const { parts } = impossible
      expect(parts).not.toEqual([])
      expect(bruteForce(onlyOf(asked, parts))).toEqual([])
      for (const part of parts) {
        const rest = onlyOf(
          asked,
          parts.filter((other) => other !== part),
        )
        expect(bruteForce(rest)).not.toEqual([])
      }
    }),
    { numRuns: 1500 },
  )
  expect(seen).toBeGreaterThan(100)
})

test('a pair is named where a pair is enough', () => {
  fc.assert(
    fc.property(problem, (asked) => {
      const { impossible } = solve(asked, { sort: 'gaps', limits })
      if (!impossible || impossible.parts.length <= 2) return
      const parts = partsOf(asked)
      for (const one of parts) {
        for (const other of parts) expect(isPossible(onlyOf(asked, [one, other]), unhurried)).toBe(true)
      }
    }),
    { numRuns: 500 },
  )
})

test('each way out leads to as many as it says', () => {
  fc.assert(
    fc.property(problem, (asked) => {
      for (const { part, to, total } of solve(asked, { sort: 'gaps', limits }).impossible?.ways ?? []) {
        const groups = asked.groups.filter((_, place) => part.kind !== 'group' || part.group !== place)
        const changed: Rules = { ...asked.rules }
        if (part.kind === 'rule' && part.rule === 'freeDays') {
          changed.freeDays = (asked.rules.freeDays ?? []).filter((day) => day !== part.day)
        } else if (part.kind === 'rule') {
          delete changed[part.rule]
          if (to !== undefined) Object.assign(changed, softened(asked.rules, part.rule, to))
        }
        expect(bruteForce({ groups, rules: changed })).toHaveLength(total)
        if (to !== undefined) expect(total).toBeGreaterThan(0)
      }
    }),
    { numRuns: 500 },
  )
})

function keyOf(ids: string[]): string {
  return ids.toSorted().join(' ')
}
