import { expect, test } from 'vitest'
import { dayIn, weekMomentIn } from './time'

test('a day and a weekday are those of the place', () => {
  const sundayNight = new Date('2026-11-22T15:30:00Z')

  expect([dayIn(sundayNight, 'Asia/Seoul'), dayIn(sundayNight, 'UTC')]).toEqual(['2026-11-23', '2026-11-22'])
  expect(weekMomentIn(sundayNight, 'Asia/Seoul')).toEqual({ weekday: 0, minute: 30 })
  expect(weekMomentIn(sundayNight, 'UTC')).toEqual({ weekday: 6, minute: 930 })
})
