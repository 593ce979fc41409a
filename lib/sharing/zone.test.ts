import fc from 'fast-check'
import { expect, test } from 'vitest'
import { dayIn, weekMomentIn } from '@/lib/core/time'
import { changesBetween, instantOf, offsetAt } from './zone'

test('Seoul is nine hours ahead, and stays so', () => {
  expect(offsetAt(new Date('2026-07-01T00:00:00Z'), 'Asia/Seoul')).toBe(540)
  expect(changesBetween('2026-03-02', '2026-12-21', 'Asia/Seoul')).toEqual([])
})

test('where clocks change, the moment of the change is found', () => {
  expect(changesBetween('2026-03-02', '2026-12-21', 'America/New_York')).toEqual([
    { from: new Date('2026-03-08T07:00:00Z'), before: -300, offset: -240 },
    { from: new Date('2026-11-01T06:00:00Z'), before: -240, offset: -300 },
  ])
})

test('a moment is what the clock of the zone shows', () => {
  const zones = fc.constantFrom('Asia/Seoul', 'America/New_York', 'Asia/Kathmandu', 'Pacific/Auckland')
  const days = fc.integer({ min: 0, max: 700 }).map((days) => new Date(Date.UTC(2026, 0, 1 + days)))
  fc.assert(
    // From five in the morning on, no clock of these jumps.
    fc.property(zones, days, fc.integer({ min: 300, max: 1439 }), (zone, on, minute) => {
      const named = on.toISOString().slice(0, 10)
      const at = instantOf(named, minute, zone)

      expect([dayIn(at, zone), weekMomentIn(at, zone).minute]).toEqual([named, minute])
    }),
  )
})
