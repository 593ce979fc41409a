import { expect, test } from 'vitest'
import { byBuilding, halfHours, roomMomentIn } from './room-moment'

test('where the address says nothing it is the half hour that has begun, within the day', () => {
  expect(roomMomentIn({}, { weekday: 2, minute: 13 * 60 + 42 })).toEqual({
    day: '2',
    from: '13:30',
    to: '14:30',
  })
  expect(roomMomentIn({}, { weekday: 0, minute: 10 })).toEqual({ day: '0', from: '07:00', to: '08:00' })
  expect(roomMomentIn({}, { weekday: 6, minute: 1439 })).toEqual({ day: '6', from: '23:00', to: '24:00' })
  expect(roomMomentIn({ day: '4', from: '', to: ['a', 'b'] }, { weekday: 0, minute: 600 })).toEqual({
    day: '4',
    from: '10:00',
    to: '11:00',
  })
  expect([halfHours[0], halfHours.at(-1)]).toEqual(['07:00', '24:00'])
})

test('rooms stand under their buildings', () => {
  const rooms = ['공학관 301', '공학관 B203', '공학관B105', '체육관', '003-104', '미래 B305'].map((room) => ({
    room,
  }))

  expect(byBuilding(rooms).map(([building, held]) => [building, held.length])).toEqual([
    ['공학관', 3],
    ['체육관', 1],
    ['그 밖', 1],
    ['미래', 1],
  ])
})
