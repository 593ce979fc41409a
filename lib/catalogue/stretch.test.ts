import fc from 'fast-check'
import { expect, test } from 'vitest'
import { stretchesOf, stretchesText } from './stretch'

test('any stretches survive an address', () => {
  const stretch = fc
    .tuple(fc.nat(6), fc.nat(1439), fc.nat(1440))
    .filter(([, start, end]) => start < end)
    .map(([weekday, startMinute, endMinute]) => ({ weekday, startMinute, endMinute }))

  fc.assert(
    fc.property(fc.array(stretch), (stretches) => {
      expect(stretchesOf(stretchesText(stretches))).toEqual(stretches)
    }),
  )
})

test.each([
  '7.09:00-10:00',
  '1.09:00-09:00',
  '1.10:00-09:00',
  '1.9:00-10:00',
  '1.09:00-24:05',
  '1.09:00-10:00,',
  ',',
  '1',
])('%s is no stretch', (text) => {
  expect(stretchesOf(text)).toBeNull()
})
