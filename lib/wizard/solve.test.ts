import fc from 'fast-check'
import { expect, test } from 'vitest'
import { bruteForce } from '@/lib/testing/brute-force'
import { lecture, limits, oneOf, problem, unhurried } from '@/lib/testing/problem'
import { bestMost } from './best'
import { boardOf } from './board'
import { costOf, dearest, type Outlook, outlookOf } from './cost'
import { type Day, lookAtDay, newDay } from './day'
import type { Group, Problem, Section, Sort } from './problem'
import { solve } from './solve'
import { type Choice, walk } from './walk'
import { weekOf } from './week'

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

function keyOf(ids: string[]): string {
  return ids.toSorted().join(' ')
}
