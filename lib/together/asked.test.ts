import { expect, test } from 'vitest'
import { freeAddress, freeAskedIn } from './asked'

test('boxes and commas say the same', () => {
  const asked = freeAskedIn({ with: ['a', 'b,a'], day: ['1', '3'], minutes: '90' })

  expect(asked).toMatchObject({ with: ['a', 'b'], day: '1,3', minutes: '90', semester: '' })
  expect(freeAddress(asked)).toBe('/friends/free?with=a%2Cb&minutes=90&day=1%2C3')
})

test('what is asked otherwise takes its place, and nothing leaves no trace', () => {
  const asked = freeAskedIn({ with: 'a', at: '1.09:00' })

  expect(freeAddress(asked, { with: [], at: '' })).toBe('/friends/free')
  expect(freeAddress(asked, { minutes: '30', at: '' })).toBe('/friends/free?with=a&minutes=30')
})
