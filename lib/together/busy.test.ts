import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { joined, type Stretch } from './busy'

const stretch = fc
  .record({ day: fc.nat({ max: 6 }), start: fc.nat({ max: 60 }), length: fc.integer({ min: 1, max: 30 }) })
  .map(({ day, start, length }): Stretch => ({ day, start, end: start + length }))

const minutesOf = (stretches: readonly Stretch[]) =>
  new Set(
    stretches.flatMap(({ day, start, end }) =>
      Array.from({ length: end - start }, (_, at) => `${day} ${start + at}`),
    ),
  )

test('the same minutes, in stretches that do not touch', () => {
  fc.assert(
    fc.property(fc.array(stretch, { maxLength: 20 }), (given) => {
      const whole = joined(given)
      expect(minutesOf(whole)).toEqual(minutesOf(given))
      for (const [at, { day, end }] of whole.entries()) {
        const next = whole[at + 1]
        if (next?.day === day) expect(next.start).toBeGreaterThan(end)
      }
    }),
  )
})

test('what touches is one', () => {
  expect(
    joined([
      { day: 1, start: 600, end: 675 },
      { day: 1, start: 540, end: 600 },
      { day: 2, start: 600, end: 660 },
    ]),
  ).toEqual([
    { day: 1, start: 540, end: 675 },
    { day: 2, start: 600, end: 660 },
  ])
})
