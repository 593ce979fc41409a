import { expect, test } from 'vitest'
import { inWords } from './wait-words'

test('a wait is said in its two largest units, and round ones in one', () => {
  expect([0, 45, 60, 134, 300, 3600, 3780, 7199].map(inWords)).toEqual([
    '0초',
    '45초',
    '1분',
    '2분 14초',
    '5분',
    '1시간',
    '1시간 3분',
    '1시간 59분',
  ])
})
