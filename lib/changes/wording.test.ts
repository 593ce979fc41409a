import { expect, test } from 'vitest'
import { newHitText, partText } from './wording'

const hit = (entryId: string, title: string, day: number) => ({
  entryId,
  title,
  day,
  start: '15:00',
  end: '16:15',
})

test.each([
  [[hit('a', '운영체제', 1)], '이제 운영체제(화 15:00)와 겹쳐요.'],
  [[hit('a', '바람의 길', 1), hit('a', '바람의 길', 3)], '이제 바람의 길(화 15:00)과 겹쳐요.'],
  [
    [hit('a', '운영체제', 1), hit('b', '통신이론', 3)],
    '이제 운영체제(화 15:00), 통신이론(목 15:00)과 겹쳐요.',
  ],
])('%#: each class is named once, with the particle of the last', (conflicts, text) => {
  expect(newHitText(conflicts)).toBe(text)
})

test('rooms are told by themselves while one serves the whole week', () => {
  const side = (...rooms: string[]) => ({
    title: '자료구조',
    professor: '',
    credits: null,
    meetings: rooms.map((room, day) => ({ day, start: '09:00', end: '10:15', rooms: [room] })),
  })
  expect(partText(side('가-1', '가-1'), 'rooms')).toBe('가-1')
  expect(partText(side('가-1', '나-2'), 'rooms')).toBe('월 09:00–10:15 가-1, 화 09:00–10:15 나-2')
})
