import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Stretch } from '@/lib/catalogue/stretch'
import { joined } from './busy'

const on = (weekday: number, startMinute: number, endMinute: number): Stretch => ({
  weekday,
  startMinute,
  endMinute,
})
const stretch = fc
  .tuple(fc.nat({ max: 6 }), fc.nat({ max: 60 }), fc.integer({ min: 1, max: 30 }))
  .map(([day, start, length]) => on(day, start, start + length))

const minutesOf = (stretches: readonly Stretch[]) =>
  new Set(
    stretches.flatMap(({ weekday, startMinute, endMinute }) =>
      Array.from({ length: endMinute - startMinute }, (_, at) => `${weekday} ${startMinute + at}`),
    ),
  )

test('the same minutes, in stretches that do not touch', () => {
  fc.assert(
    fc.property(fc.array(stretch, { maxLength: 20 }), (given) => {
      const whole = joined(given)
      expect(minutesOf(whole)).toEqual(minutesOf(given))
      for (const [at, { weekday, endMinute }] of whole.entries()) {
        const next = whole[at + 1]
        if (next?.weekday === weekday) expect(next.startMinute).toBeGreaterThan(endMinute)
      }
    }),
  )
})

test('what touches is one', () => {
  expect(joined([on(1, 600, 675), on(1, 540, 600), on(2, 600, 660)])).toEqual([
    on(1, 540, 675),
    on(2, 600, 660),
  ])
})
