import { expect, test } from 'vitest'
import { termMoment } from './term-moment'

const term = { timeZone: 'Asia/Seoul', startsOn: '2026-09-01', endsOn: '2026-12-21' }
const at = (moment: string) => termMoment(new Date(moment), term)

test('where in the week it is, by the clocks of the university', () => {
  expect(at('2026-11-24T11:18:00+09:00')).toEqual({ weekday: 1, minute: 678 })
  expect(at('2026-11-23T23:30:00Z')).toEqual({ weekday: 1, minute: 510 })
})

test('outside the semester no week runs', () => {
  expect(at('2026-08-31T23:59:00+09:00')).toBeNull()
  expect(at('2026-09-01T00:00:00+09:00')).toEqual({ weekday: 1, minute: 0 })
  expect(at('2026-12-21T23:59:00+09:00')).not.toBeNull()
  expect(at('2026-12-22T00:00:00+09:00')).toBeNull()
})
