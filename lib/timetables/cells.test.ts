import { describe, expect, test } from 'vitest'
import { cellAfter, gapsOf } from './cells'

const grid = { from: 540, to: 1080 }
const block = (day: number, start: number, end: number) => ({ day, start, end })

describe('free stretches of a day', () => {
  test('reach to the ends of the day, though the week is drawn from nine to six', () => {
    expect(gapsOf(grid, [block(1, 600, 675), block(1, 780, 855)], 1)).toEqual([
      { day: 1, start: 540, end: 600, from: null, to: 600 },
      { day: 1, start: 675, end: 780, from: 675, to: 780 },
      { day: 1, start: 855, end: 1080, from: 855, to: null },
    ])
  })

  test('an empty day is one; a break between two classes is none', () => {
    expect(gapsOf(grid, [block(1, 600, 675)], 0)).toEqual([
      { day: 0, start: 540, end: 1080, from: null, to: null },
    ])
    expect(gapsOf(grid, [block(1, 540, 600), block(1, 615, 1080)], 1)).toEqual([])
  })

  test('an entry that overlaps itself leaves no gap inside', () => {
    expect(gapsOf(grid, [block(2, 540, 900), block(2, 600, 660)], 2)).toEqual([
      { day: 2, start: 900, end: 1080, from: 900, to: null },
    ])
  })
})

describe('arrows', () => {
  const cells = [
    block(0, 540, 600),
    block(0, 600, 900),
    block(1, 540, 700),
    block(1, 720, 900),
    block(3, 540, 600),
  ]
  test.each([
    ['ArrowDown', 0, 1],
    ['ArrowDown', 1, 1],
    ['ArrowUp', 1, 0],
    ['ArrowUp', 2, 2],
    ['ArrowRight', 1, 2],
    ['ArrowLeft', 3, 1],
    ['ArrowRight', 3, 3],
    ['End', 2, 3],
    ['Home', 3, 2],
    ['Enter', 1, 1],
    ['ArrowDown', 9, 0],
  ])('%s leads from %i to %i', (key, from, to) => {
    expect(cellAfter(cells, from, key)).toBe(to)
  })
})
