import { expect, test } from 'vitest'
import { colourFor } from './colour'

test('a new entry takes the first colour that no other has', () => {
  const taken: number[] = []
  for (let turn = 0; turn < 12; turn++) taken.push(colourFor('자료구조', taken))

  expect(taken).toEqual([1, 9, 4, 12, 6, 3, 10, 2, 8, 5, 11, 7])
  expect(colourFor('운영체제', [1, 4])).toBe(9)
})

test('when all are taken, a title always gets the same, and titles differ', () => {
  const all = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12]
  const titles = ['자료구조', '운영체제', '확률과 통계', '선형대수', '글쓰기']

  expect(titles.map((title) => colourFor(title, all))).toEqual(titles.map((title) => colourFor(title, all)))
  expect(new Set(titles.map((title) => colourFor(title, all))).size).toBeGreaterThan(2)
})
