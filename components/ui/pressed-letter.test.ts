import { expect, test } from 'vitest'
import { pressedLetter } from './pressed-letter'

test('a letter is the one that is printed, or under Hangul the one that lies there', () => {
  expect(pressedLetter({ key: 'Z', code: 'KeyW' })).toBe('z')
  expect(pressedLetter({ key: 'ㅋ', code: 'KeyZ' })).toBe('z')
  expect(pressedLetter({ key: 'Process', code: 'KeyY' })).toBe('y')
  expect(pressedLetter({ key: 'Enter', code: 'Enter' })).toBe('')
  expect(pressedLetter({ key: '1', code: 'Digit1' })).toBe('')
})
