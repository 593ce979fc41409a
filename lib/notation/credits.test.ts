import { expect, test } from 'vitest'
import { readCredits } from './credits'

test.each([
  ['1.5', 3],
  ['18', 36],
  ['0', 0],
  ['3.0', 6],
  ['0.5', 1],
  [' ３ ', 6],
  ['3학점', 6],
  ['3-3-0', 6],
  ['2(1-2)', 4],
])('%s credits are %i halves', (text, halves) => {
  expect(readCredits(text)).toEqual({ halves })
})

test('no credits are nothing to remark on', () => {
  expect(readCredits('  ')).toEqual({ halves: null })
})

test.each(['1.25', '세 학점', '-3', '300', '3점', 'constructor'])(
  '%s is no number of credits, and says so',
  (text) => {
    expect(readCredits(text)).toEqual({
      halves: null,
      remark: { level: 'warning', text, reason: '0.5 단위의 학점이 아니에요. 학점은 비워 두었어요.' },
    })
  },
)
