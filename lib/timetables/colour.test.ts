import fc from 'fast-check'
import { expect, test } from 'vitest'
import { colourFor } from './colour'

const meeting = (weekday: number, from: number, to: number) => ({
  weekday,
  startMinute: from * 60,
  endMinute: to * 60,
})
const timeless = (colours: number[]) => colours.map((colour) => ({ colour, meetings: [] }))
const all = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12]

test('a new entry takes the first colour that no other has', () => {
  const taken: number[] = []
  for (let turn = 0; turn < 12; turn++)
    taken.push(colourFor({ title: '자료구조', meetings: [] }, timeless(taken)))

  expect(taken).toEqual([1, 9, 4, 12, 6, 3, 10, 2, 8, 5, 11, 7])
  expect(colourFor({ title: '운영체제', meetings: [] }, timeless([1, 4]))).toBe(9)
})

test('when all are taken, a title always gets the same, and titles differ', () => {
  const titles = ['자료구조', '운영체제', '확률과 통계', '선형대수', '글쓰기']
  const colours = () => titles.map((title) => colourFor({ title, meetings: [] }, timeless(all)))

  expect(colours()).toEqual(colours())
  expect(new Set(colours()).size).toBeGreaterThan(2)
})

test('even then no neighbour in the grid has it: above, below, or at the same time a day on', () => {
  const wanted = [meeting(1, 10, 11)]
  const beside = [[meeting(1, 9, 10)], [meeting(1, 11.5, 13)], [meeting(0, 10.5, 12)], [meeting(2, 9, 10.5)]]
  fc.assert(
    fc.property(fc.string(), fc.shuffledSubarray(all, { minLength: 4, maxLength: 4 }), (title, near) => {
      const entries = [
        ...timeless(all),
        ...near.map((colour, place) => ({ colour, meetings: beside[place] ?? [] })),
      ]
      expect(near).not.toContain(colourFor({ title, meetings: wanted }, entries))
    }),
  )
})

test('what lies hours or days away is no neighbour', () => {
  const title = '자료구조'
  const far = [[meeting(1, 13, 14)], [meeting(3, 10, 11)], [meeting(0, 11, 12)]]
  const own = colourFor({ title, meetings: [] }, timeless(all))
  const entries = [...timeless(all), ...far.map((meetings) => ({ colour: own, meetings }))]

  expect(colourFor({ title, meetings: [meeting(1, 10, 11)] }, entries)).toBe(own)
})
