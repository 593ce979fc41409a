import fc from 'fast-check'
import { expect, test } from 'vitest'
import { averageOf } from './average'
import { type Rules, roundings, scales } from './grade'
import { neededFor } from './needed'

const rules = fc.record({ scale: fc.constantFrom(...scales), rounding: fc.constantFrom(...roundings) })
const case_ = rules.chain((given) =>
  fc.integer({ min: 0, max: 300 }).chain((counted) =>
    fc.record({
      rules: fc.constant(given),
      tally: fc
        .integer({ min: 0, max: counted * given.scale })
        .map((points) => ({ points, counted, earned: counted })),
      wished: fc.integer({ min: 1, max: given.scale * 10 }),
      left: fc.integer({ min: 0, max: 300 }),
    }),
  ),
)

/** The average of the whole when what is left is passed with so many hundredths. */
function whole(
  { points, counted }: { points: number; counted: number },
  average: number,
  left: number,
  by: Rules,
) {
  return averageOf({ points: points * 10 + average * left, counted: (counted + left) * 10 }, by) ?? 0
}

test('what is needed suffices, and a hundredth less does not', () => {
  fc.assert(
    fc.property(case_, ({ rules: by, tally, wished, left }) => {
      const answer = neededFor(tally, { wished, left }, by)
      const top = whole(tally, by.scale * 10, left, by)
      switch (answer.kind) {
        case 'reached':
          expect(whole(tally, 0, left, by)).toBeGreaterThanOrEqual(wished)
          break
        case 'needed':
          expect(whole(tally, answer.average, left, by)).toBeGreaterThanOrEqual(wished)
          expect(whole(tally, answer.average - 1, left, by)).toBeLessThan(wished)
          expect(answer.average).toBeLessThanOrEqual(by.scale * 10)
          break
        case 'unreachable':
          expect(top).toBeLessThan(wished)
          expect(answer.best ?? 0).toBe(top)
      }
    }),
    { numRuns: 1000 },
  )
})

const round: Rules = { scale: 45, rounding: 'round' }

test('what cannot be reached is told with the best that can', () => {
  expect(neededFor({ points: 3 * 30 * 2, counted: 30 * 2 }, { wished: 450, left: 20 }, round)).toEqual({
    kind: 'unreachable',
    best: 135,
  })
  expect(neededFor({ points: 0, counted: 0 }, { wished: 300, left: 0 }, round)).toEqual({
    kind: 'unreachable',
    best: null,
  })
})

test('before the first grade the wish itself is needed', () => {
  expect(
    neededFor({ points: 0, counted: 0 }, { wished: 400, left: 260 }, { scale: 43, rounding: 'floor' }),
  ).toEqual({
    kind: 'needed',
    average: 400,
  })
})
