import { expect, test } from 'vitest'
import { customOf, handField, handFieldsOf, handRows } from './by-hand'

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

test('midnight ends a day, and what is shown is sent back as it was', () => {
  const meetings = [
    { day: 5, start: '22:30', end: '24:00', rooms: ['가-1', '가-2'] },
    { day: 6, start: '00:00', end: '01:00', rooms: [] },
  ]
  const entry = { title: '당직', professor: '서지안', credits: 1.5, meetings }
  const shown = handFieldsOf({
    ...entry,
    id: '',
    timetableId: '',
    colour: 1,
    memo: '',
    section: null,
  })

  expect(shown).toMatchObject({ start0: '22:30', end0: '00:00', room0: '가-1, 가-2' })
  expect(customOf(shown)).toEqual(entry)
})

test('there is a row for each time and one more', () => {
  expect(handRows()).toHaveLength(4)
  expect(handRows(9)).toHaveLength(10)
  expect(handRows(30)).toHaveLength(30)
})
