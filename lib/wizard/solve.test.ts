import fc from 'fast-check'
import { expect, test } from 'vitest'
import { bestMost } from './best'
import { costOf } from './cost'
import { type Day, lookAtDay, newDay } from './day'
import { isPossible, onlyOf, partsOf } from './impossible'
import type { Group, Problem, Rules, Section, Sort } from './problem'
import { type Limits, solve } from './solve'
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
const section = fc.record({
  course: fc.constantFrom('a', 'b', 'c', 'd', 'e'),
  stretches: fc.array(stretch, { maxLength: 2 }),
})
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
const sort = fc.constantFrom<Sort>('gaps', 'late', 'early')

/** Every set of sections that keeps to everything, by trying all; only those with the most optional groups. */
function bruteForce({ groups, rules: asked }: Problem): { sections: Section[]; skipped: number }[] {
  const perGroup = groups.map(({ choose, optional, sections }) => [
    ...subsets(sections).filter((some) => some.length === choose),
    ...(optional ? [[]] : []),
  ])
  const all = perGroup
    .reduce<Section[][][]>((sets, next) => sets.flatMap((set) => next.map((some) => [...set, some])), [[]])
    .map((parts) => ({ sections: parts.flat(), skipped: parts.filter((part) => part.length === 0).length }))
    .filter(({ sections }) => keepsTo(sections, asked))
  const fewest = Math.min(...all.map(({ skipped }) => skipped))

  return all.filter(({ skipped }) => skipped === fewest)
}

function subsets(sections: Section[]): Section[][] {
  return range(0, 5 * 2 ** sections.length).map((_, bits) => sections.filter((_one, at) => (bits >> at) & 1))
}

/** Minute by minute, without a bit. */
function keepsTo(sections: Section[], asked: Rules): boolean {
  const {
    kept = { stretches: [], courses: [] },
    busy = [],
    freeDays = [],
    freeCount = 0,
    notBefore = 0,
  } = asked
  const courses = [...sections.map(({ course }) => course), ...kept.courses]
  if (new Set(courses).size !== courses.length) return false
  const chosen = sections.map(({ stretches }) => stretches)
  const blocks = [...chosen, kept.stretches]
  for (const [place, one] of blocks.entries()) {
    const others = [...blocks.slice(place + 1).flat(), ...busy]
    if (one.some((a) => others.some((b) => meet(a, b)))) return false
  }
  const week = blocks.flat()
  if (week.some(({ weekday }) => freeDays.includes(weekday))) return false
  if (week.some(({ startMinute }) => startMinute < notBefore)) return false
  if (week.some(({ endMinute }) => endMinute > (asked.notAfter ?? 1440))) return false
  if ([0, 1, 2, 3, 4].filter((day) => !week.some(({ weekday }) => weekday === day)).length < freeCount)
    return false

  return [0, 1, 2].every((day) => {
    const taken = (minute: number) =>
      week.some((one) => one.weekday === day && one.startMinute <= minute && minute < one.endMinute)
    const hasLunch = range(660, 785).some((from) => range(from, from + 60).every((at) => !taken(at)))
    return (!asked.lunch || hasLunch) && longestRun(taken) <= (asked.maxRun ?? 1440)
  })
}

function longestRun(taken: (minute: number) => boolean): number {
  let longest = 0
  let run = 0
  let pause = 0
  for (const minute of range(0, 1440)) {
    if (taken(minute)) {
      run = pause > 15 ? 5 : run + 5
      pause = 0
      longest = Math.max(longest, run)
    } else pause += 5
  }
  return longest
}

/** Each fifth minute, half-open. */
function range(from: number, to: number): number[] {
  return Array.from({ length: (to - from) / 5 }, (_, at) => from + at * 5)
}

function meet(one: Stretch, other: Stretch): boolean {
  return (
    one.weekday === other.weekday && one.startMinute < other.endMinute && other.startMinute < one.endMinute
  )
}

function costBy(sections: Section[], asked: Rules, skipped: number, by: Sort): number {
  const week = weekOf([...sections.flatMap(({ stretches }) => stretches), ...(asked.kept?.stretches ?? [])])
  const days = Array.from({ length: 7 }, (_, day): Day => {
    const looked = newDay()
    lookAtDay(week, day, looked)
    return looked
  })
  return costOf({ depth: 0, bits: new Int32Array(), left: new Int8Array(), days, skipped }, by, [])
}

test('finds what trying everything finds: so many, and none that is better', () => {
  fc.assert(
    fc.property(problem, sort, (asked, by) => {
      const all = bruteForce(asked)
      const answer = solve(asked, { sort: by, limits })
      const costs = all
        .map(({ sections, skipped }) => costBy(sections, asked.rules, skipped, by))
        .sort((one, other) => one - other)

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
          if (to !== undefined) Object.assign(changed, { [part.rule]: to })
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
