import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { keptOf, readKept } from './kept'
import { seenText } from './kept-text'
import { todayAt } from './today'

const entry = {
  id: '1',
  title: '자료구조',
  professor: '',
  credits: 3,
  colour: 1,
  meetings: [{ day: 1, start: '09:00', end: '10:15', rooms: ['공학관 301'] }],
}
const semester = { name: '2026-2', startsOn: '2026-09-01', endsOn: '2026-12-21' }
const view = {
  at: '2026-11-24T00:41:30.000Z',
  timeZone: 'Asia/Seoul',
  semester,
  timetable: { id: 'p', name: '1안', entries: [entry] },
  today: null,
}
const week = keptOf(view)

test('what is kept is read again, and nothing is kept without a timetable', () => {
  expect(readKept(JSON.parse(JSON.stringify(week)))).toEqual(week)
  expect(keptOf({ ...view, timetable: null })).toBeNull()
})

describe('what somebody put there is not read', () => {
  test.each([
    ['another version', { version: 2 }],
    ['a day that is none', { semester: { ...semester, startsOn: '2026-99-99' } }],
    ['a time zone that is none', { timeZone: 'Mars/Olympus' }],
    ['a moment that is none', { seenAt: 'soon' }],
    ['entries that are none', { timetable: { id: 'p', name: '', entries: {} } }],
    ['a colour that is none', { timetable: { id: 'p', name: '', entries: [{ ...entry, colour: 99 }] } }],
    ['a style for a colour', { timetable: { id: 'p', name: '', entries: [{ ...entry, colour: '1' }] } }],
    [
      'a class that ends before it begins',
      {
        timetable: {
          id: 'p',
          name: '',
          entries: [{ ...entry, meetings: [{ day: 1, start: '10:00', end: '09:00', rooms: [] }] }],
        },
      },
    ],
  ])('%s', (_what, change) => {
    expect(readKept({ ...week, ...change })).toBeNull()
  })

  test('anything at all is a week that can be drawn, or nothing', () => {
    fc.assert(
      fc.property(fc.anything(), (value) => {
        const read = readKept(value)
        if (read) todayAt(new Date(), { ...read.timetable, term: read.semester, timeZone: read.timeZone })
      }),
    )
    fc.assert(
      fc.property(fc.constantFrom(...Object.keys(week ?? {})), fc.anything(), (name, value) => {
        const read = readKept({ ...week, [name]: value })
        if (read) todayAt(new Date(), { ...read.timetable, term: read.semester, timeZone: read.timeZone })
      }),
    )
  })
})

test('how old it is: the clock, and the day once that is not today', () => {
  const seen = { seenAt: view.at, timeZone: view.timeZone }

  expect(seenText(seen, new Date('2026-11-24T14:59:00Z'))).toBe('09:41에 받은 시간표예요.')
  expect(seenText(seen, new Date('2026-11-24T15:00:00Z'))).toBe('11월 24일 09:41에 받은 시간표예요.')
})
