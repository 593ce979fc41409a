import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type Branch, type Choices, heaviest, heaviestWith } from './reach'

/** Up to five wishes of up to three branches, and any of them in each other's way. */
const choices: fc.Arbitrary<Choices> = fc
  .array(fc.array(fc.integer({ min: 0, max: 8 }), { minLength: 1, maxLength: 3 }), { maxLength: 5 })
  .chain((weights) => {
    const flat = weights.flatMap((wish, place) => wish.map((halfCredits) => ({ halfCredits, place })))
    const pairs = flat.flatMap((one, a) =>
      flat.flatMap((other, b) => (a < b && one.place !== other.place ? [[a, b] as const] : [])),
    )
    return fc.subarray(pairs).map((hits) => {
      const branches: Branch[] = flat.map(({ halfCredits }, branch) => ({
        halfCredits,
        hits: new Set(hits.flatMap(([a, b]) => (a === branch ? b : b === branch ? a : []))),
      }))
      const wishes = weights.map((_, place) =>
        flat.flatMap((one, branch) => (one.place === place ? branch : [])),
      )
      return { branches, wishes }
    })
  })

/** Every combination there is, one wish after the other. */
function everyCombination({ branches, wishes }: Choices): number[][] {
  return wishes.reduce<number[][]>(
    (combinations, wish) =>
      combinations.flatMap((taken) => [
        taken,
        ...wish
          .filter((branch) => taken.every((other) => !branches[branch]?.hits.has(other)))
          .map((branch) => [...taken, branch]),
      ]),
    [[]],
  )
}

const weightOf = ({ branches }: Choices, taken: readonly number[]) =>
  taken.reduce((sum, branch) => sum + (branches[branch]?.halfCredits ?? 0), 0)

test('weighs what the heaviest of all combinations weighs, and can be taken', () => {
  fc.assert(
    fc.property(choices, (given) => {
      const all = everyCombination(given)
      const { halfCredits, taken, certain } = heaviest(given)
      expect(certain).toBe(true)
      expect(halfCredits).toBe(Math.max(...all.map((one) => weightOf(given, one))))
      expect(weightOf(given, taken)).toBe(halfCredits)
      expect(all.map((one) => one.toSorted().join())).toContain(taken.toSorted().join())
    }),
  )
})

test('with each branch it is the heaviest of those that have it', () => {
  fc.assert(
    fc.property(choices, (given) => {
      const all = everyCombination(given)
      for (const [branch, { halfCredits, taken }] of heaviestWith(given).entries()) {
        const having = all.filter((one) => one.includes(branch))
        expect(taken).toContain(branch)
        expect(halfCredits).toBe(Math.max(...having.map((one) => weightOf(given, one))))
      }
    }),
  )
})

test('thirty wishes of six, in each other’s way as badly as can be, end', () => {
  const random = fc.sample(fc.integer({ min: 1, max: 6 }), { numRuns: 180, seed: 4 })
  const branches: Branch[] = random.map((halfCredits, one) => ({
    halfCredits,
    hits: new Set(
      random.flatMap((_, other) =>
        Math.floor(one / 6) !== Math.floor(other / 6) && (one * 31 + other * 31) % 7 < 2 ? other : [],
      ),
    ),
  }))
  const wishes = Array.from({ length: 30 }, (_, wish) =>
    Array.from({ length: 6 }, (_, place) => wish * 6 + place),
  )
  const began = performance.now()
  const told = heaviestWith({ branches, wishes })

  expect(told).toHaveLength(180)
  expect(performance.now() - began).toBeLessThan(10_000)
})
