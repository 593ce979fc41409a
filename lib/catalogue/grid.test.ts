import { expect, test } from 'vitest'
import { gridOf } from './grid'

const at = (day: number, start: string, end: string) => ({ day, start, end, kind: '', rooms: [] })

test('whole hours from the first class to the last, Monday to Friday', () => {
  const { days, from, to, hours, blocks } = gridOf([at(1, '09:30', '10:45'), at(3, '15:00', '16:15')])

  expect({ days, from, to }).toEqual({ days: [0, 1, 2, 3, 4], from: 540, to: 1020 })
  expect(hours).toEqual([540, 600, 660, 720, 780, 840, 900, 960])
  expect(blocks.map(({ day, start, end }) => [day, start, end])).toEqual([
    [1, 570, 645],
    [3, 900, 975],
  ])
})

test('the weekend is there when it is used, and a short class keeps an evening around it', () => {
  expect(gridOf([at(6, '23:00', '24:00')])).toMatchObject({
    days: [0, 1, 2, 3, 4, 5, 6],
    from: 1260,
    to: 1440,
  })
  expect(gridOf([at(0, '00:00', '01:00')])).toMatchObject({ from: 0, to: 180 })
})

test('a week without classes is drawn from nine to six', () => {
  expect(gridOf([])).toMatchObject({ days: [0, 1, 2, 3, 4], from: 540, to: 1080, blocks: [] })
})

test('what has room for more grows towards nine and six, and no further than it has to', () => {
  const hours = (start: string, end: string) => {
    const { from, to } = gridOf([at(1, start, end)], { least: 480 })
    return [from / 60, to / 60]
  }
  expect(hours('09:00', '10:15')).toEqual([9, 17])
  expect(hours('15:00', '16:15')).toEqual([10, 18])
  expect(hours('19:00', '20:30')).toEqual([13, 21])
  expect(hours('06:30', '08:00')).toEqual([6, 14])
  expect(hours('09:00', '18:30')).toEqual([9, 19])
})
