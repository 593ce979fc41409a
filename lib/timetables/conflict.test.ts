import { expect, test } from 'vitest'
import { conflictText } from './conflict'

const at = (entryId: string, title: string, day: number, start = '15:00') => ({
  entryId,
  title,
  day,
  start,
  end: '16:15',
})

test('a clash names the class, its days and its hour', () => {
  expect(conflictText([at('a', '운영체제', 1), at('a', '운영체제', 3)])).toBe(
    '화·목 15:00 운영체제와 겹쳐요.',
  )
  expect(conflictText([at('a', '확률과 통계학', 0, '09:00')])).toBe('월 09:00 확률과 통계학과 겹쳐요.')
})

test('more than one class is counted', () => {
  expect(conflictText([at('a', '운영체제', 1), at('b', '글쓰기', 1, '16:00'), at('c', '물리', 3)])).toBe(
    '화 15:00 운영체제 외 2개와 겹쳐요.',
  )
})
