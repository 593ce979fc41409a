import { expect, test } from 'vitest'
import { customOf, handField } from './by-hand'

const fields = {
  title: ' 스터디 ',
  day0: '2',
  start0: '',
  end0: '',
  day1: '4',
  start1: '19:00',
  end1: '20:30',
  room1: '카페',
}

test('rows without a time are left out, and what is blank is nothing', () => {
  expect(customOf(fields)).toEqual({
    title: '스터디',
    professor: '',
    credits: null,
    meetings: [{ day: 4, start: '19:00', end: '20:30', rooms: ['카페'] }],
  })
  expect(customOf({ credits: '1.5' }).credits).toBe(1.5)
})

test('a refusal finds its field again', () => {
  expect(
    ['custom.title', 'custom.meetings.0.end', 'custom.meetings.0.rooms.0', 'custom'].map((path) =>
      handField(path, fields),
    ),
  ).toEqual(['title', 'end1', 'room1', 'custom'])
})
