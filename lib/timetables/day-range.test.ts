import fc from 'fast-check'
import { expect, test } from 'vitest'
import { clockText } from '@/lib/catalogue/clock'
import { dayRangeOf, dayShare } from './day-range'

test('a day is drawn in whole hours, eight at least', () => {
  expect(dayRangeOf([{ start: '09:00', end: '16:15' }])).toEqual({
    from: 540,
    to: 1020,
    hours: [540, 660, 780, 900, 1020],
  })
  expect(dayRangeOf([{ start: '22:30', end: '24:00' }])).toMatchObject({ from: 960, to: 1440 })
})

test('every class lies inside, and so does every hour that is written', () => {
  const minute = fc.integer({ min: 0, max: 1440 })
  fc.assert(
    fc.property(fc.array(fc.tuple(minute, minute), { minLength: 1 }), (pairs) => {
      const classes = pairs.map(([one, other]) => ({
        start: clockText(Math.min(one, other)),
        end: clockText(Math.max(one, other)),
      }))
      const range = dayRangeOf(classes)
      const shares = [...range.hours, ...pairs.flat()].map((at) => dayShare(range, at))

      expect(shares.every((share) => share >= 0 && share <= 100)).toBe(true)
      expect(range.from >= 0 && range.to <= 1440).toBe(true)
    }),
  )
})
