import fc from 'fast-check'
import { expect, test } from 'vitest'
import { bruteForce } from '@/lib/testing/brute-force'
import { lecture, limits, oneOf, problem, unhurried } from '@/lib/testing/problem'
import { isPossible, onlyOf, partsOf } from './impossible'
import type { Rules } from './problem'
import { solve } from './solve'
import { softened } from './ways'

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

test('no smaller set, of three or fewer, cannot go together', () => {
  const sizes = new Set<number>()
  fc.assert(
    fc.property(problem, (asked) => {
      const { impossible } = solve(asked, { sort: 'gaps', limits })
      if (!impossible) return
      const { length } = impossible.parts
      sizes.add(length)
      const most = Math.min(length - 1, 3)
      const fewer = subsets(partsOf(asked)).filter((some) => some.length > 0 && some.length <= most)
      for (const some of fewer) expect(isPossible(onlyOf(asked, some), unhurried)).toBe(true)
    }),
    { numRuns: 1500 },
  )
  for (const size of [1, 2, 3]) expect([...sizes]).toContain(size)
})

test('three that cannot go together are named before four that cannot', () => {
  const named = (course: string, hours: number[]) =>
    oneOf(...hours.map((hour) => ({ ...lecture(`${course}${hour}`, hour), course })))
  // Three courses for two hours, four for three others.
  const groups = [
    ...['a', 'b', 'c'].map((course) => named(course, [9, 10])),
    ...['d', 'e', 'f', 'g'].map((course) => named(course, [12, 13, 14])),
  ]
  const { impossible } = solve({ groups, rules: {} }, { sort: 'gaps', limits })

  expect(impossible?.parts).toEqual([0, 1, 2].map((group) => ({ kind: 'group', group })))
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

function subsets<One>(all: readonly One[]): One[][] {
  return all.reduce<One[][]>((sets, one) => sets.flatMap((set) => [set, [...set, one]]), [[]])
}
