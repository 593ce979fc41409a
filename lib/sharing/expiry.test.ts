import { expect, test } from 'vitest'
import { expiryOf, lastings } from './expiry'

const now = new Date('2026-11-22T05:00:00Z')

test('days count from now, a semester to the midnight after its last day', () => {
  const [one, week, semester, always] = lastings({ endsOn: '2026-12-21' }, 'Asia/Seoul', now)

  expect(expiryOf(one?.value ?? '', now)).toBe('2026-11-23T05:00:00.000Z')
  expect(expiryOf(week?.value ?? '', now)).toBe('2026-11-29T05:00:00.000Z')
  expect(expiryOf(semester?.value ?? '', now)).toBe('2026-12-21T15:00:00.000Z')
  expect(expiryOf(always?.value ?? '?', now)).toBeNull()
})

test('a semester that is over is no choice', () => {
  expect(lastings({ endsOn: '2026-06-21' }, 'Asia/Seoul', now)).toHaveLength(3)
  expect(lastings(undefined, 'Asia/Seoul', now)).toHaveLength(3)
})
