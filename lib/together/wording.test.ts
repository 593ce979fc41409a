import { expect, test } from 'vitest'
import { freeText, goodFor, notesOn, whoText } from './wording'

const nameOf = (id: string) => ({ a: '나', b: '서연' })[id] ?? ''

test('who shows only when they are busy is a number, never a name', () => {
  expect(whoText({ free: 3, people: ['a', 'b'] }, nameOf)).toBe('나, 서연 외 1명')
  expect(whoText({ free: 2, people: [] }, nameOf)).toBe('2명')
  expect(whoText({ free: 2, people: ['a', 'b'] }, nameOf)).toBe('나, 서연')
})

test('none, some and all', () => {
  expect([0, 2, 3].map((free) => freeText({ free }, 3))).toEqual([
    '아무도 비지 않아요',
    '2명이 비어요',
    '모두 비어요',
  ])
})

test('lunch takes an hour of the middle of the day', () => {
  const part = (start: string, end: string, minutes: number) => ({ day: 0, start, end, minutes })
  expect(goodFor(part('11:45', '14:00', 135), 160)).toBe('점심 먹기 좋아요')
  expect(goodFor(part('12:45', '15:25', 160), 160)).toBe('가장 길어요')
  expect(goodFor(part('09:00', '11:45', 165), 165)).toBe('가장 길어요')
  expect(goodFor(part('16:00', '17:00', 60), 160)).toBe('')
})

test('who is not seen as the others are is said once', () => {
  const person = (id: string, shows: 'full' | 'busy' | 'none') => ({ id, nickname: id, shows })
  expect(notesOn([person('나', 'full'), person('준', 'full')], '나')).toEqual([])
  expect(
    notesOn([person('나', 'none'), person('준', 'busy'), person('하늘', 'none'), person('솔', 'none')], '나'),
  ).toEqual([
    '내 대표 시간표가 없어 나는 세지 않았어요.',
    '준 님: 바쁜 시간만 보여 줘요.',
    '하늘 님, 솔 님: 이 학기에 보여 주는 시간표가 없어 세지 않았어요.',
  ])
})
