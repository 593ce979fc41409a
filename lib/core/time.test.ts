import { expect, test } from 'vitest'
import { datedAt, dayIn, weekMomentIn } from './time'

test('a day and a weekday are those of the place', () => {
  const sundayNight = new Date('2026-11-22T15:30:00Z')

  expect([dayIn(sundayNight, 'Asia/Seoul'), dayIn(sundayNight, 'UTC')]).toEqual(['2026-11-23', '2026-11-22'])
  expect(weekMomentIn(sundayNight, 'Asia/Seoul')).toEqual({ weekday: 0, minute: 30 })
  expect(weekMomentIn(sundayNight, 'UTC')).toEqual({ weekday: 6, minute: 930 })
})

const seoul = 'Asia/Seoul'

function shown(createdAt: string, now: string, timeZone = seoul) {
  const { whenText, fullTime } = datedAt(new Date(now), timeZone)({ createdAt })
  return [whenText, fullTime]
}

test('what is an hour old is told by its age, what is older by the clock of the university', () => {
  expect(shown('2026-11-24T01:12:30Z', '2026-11-24T01:13:00Z')[0]).toBe('방금')
  expect(shown('2026-11-24T01:12:30Z', '2026-11-24T02:12:00Z')[0]).toBe('59분 전')
  expect(shown('2026-11-24T01:12:30Z', '2026-11-24T09:12:00Z')[0]).toBe('11/24 10:12')
})

test('the year stands before the day once it is not this one', () => {
  expect(shown('2025-12-31T14:59:00Z', '2026-01-01T00:00:00Z')[0]).toBe('25/12/31 23:59')
  expect(shown('2025-12-31T15:00:00Z', '2026-01-01T03:00:00Z')[0]).toBe('01/01 00:00')
})

test('the whole moment names the weekday', () => {
  expect(shown('2026-11-24T01:12:30Z', '2026-11-24T09:12:00Z')[1]).toBe('2026년 11월 24일 화요일 10:12')
  expect(shown('2026-03-01T03:05:00Z', '2026-11-24T09:12:00Z', 'America/New_York')[1]).toBe(
    '2026년 2월 28일 토요일 22:05',
  )
})
