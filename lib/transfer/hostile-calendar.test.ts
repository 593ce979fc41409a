import { expect, test } from 'vitest'
import { calendar, event } from '@/lib/testing/transfer'
import { readCalendar } from './ics-events'
import { weeklyOf } from './weekly'

const term = { startsOn: '2026-09-01', endsOn: '2026-12-21' }
const read = (text: string) => weeklyOf(readCalendar(text, 'Asia/Seoul').events, term)

test('rules without end, zones that change every second and thousands of events are over in time', () => {
  const zone = [
    'BEGIN:VTIMEZONE',
    'TZID:Campus',
    'BEGIN:STANDARD',
    'DTSTART:00010101T000000',
    'RRULE:FREQ=YEARLY;BYMONTH=1,2,3,4,5,6,7,8,9,10,11,12;BYHOUR=1,2,3,4;BYSECOND=1,2,3,4,5,6',
    'TZOFFSETFROM:+0900',
    'TZOFFSETTO:+0900',
    'END:STANDARD',
    'END:VTIMEZONE',
  ]
  const endless = event(
    'DTSTART;TZID=Campus:20260907T090000',
    'DURATION:PT1H',
    'RRULE:FREQ=SECONDLY;COUNT=10000000;BYSECOND=1,2,3',
  )
  const many = Array.from({ length: 3_000 }, (_, place) =>
    event(`SUMMARY:일정 ${place}`, `DTSTART;TZID=Zone/${place}:20260907T090000`, 'RRULE:FREQ=DAILY'),
  )
  const before = performance.now()
  read(calendar(zone, endless, ...many))

  expect(performance.now() - before).toBeLessThan(3_000)
})

test('zones that the file follows through ages, from events ever later, are over in time', () => {
  const zones = Array.from({ length: 20 }, (_, place) => [
    'BEGIN:VTIMEZONE',
    `TZID:Age${place}`,
    ...Array.from({ length: 40 }, () => [
      'BEGIN:STANDARD',
      'DTSTART:00010101T000000',
      'RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=1SU',
      'TZOFFSETFROM:+0900',
      'TZOFFSETTO:+0800',
      'END:STANDARD',
    ]).flat(),
    'END:VTIMEZONE',
  ])
  const later = Array.from({ length: 5_000 }, (_, place) =>
    event(`SUMMARY:일정 ${place}`, `DTSTART;TZID=Age${place % 20}:${2026 + place}0907T090000`),
  )
  const before = performance.now()
  read(calendar(...zones, event('SUMMARY:요가', 'DTSTART:20260907T090000', 'RRULE:FREQ=WEEKLY'), ...later))

  expect(performance.now() - before).toBeLessThan(3_000)
})

test('of dates without number those that a semester can have are told', () => {
  const dates = Array.from(
    { length: 50 },
    () => `RDATE;TZID=America/New_York:${Array(1_200).fill('20260908T090000')}`,
  )
  const { events } = readCalendar(
    calendar(event('SUMMARY:요가', 'DTSTART:20260907T090000', ...dates)),
    'Asia/Seoul',
  )

  expect(events[0]?.dates).toHaveLength(5_000)
})

test('a zone whose rules begin in 1601, as Windows writes it, is followed', () => {
  const zone = [
    'BEGIN:VTIMEZONE',
    'TZID:Campus',
    'BEGIN:STANDARD',
    'DTSTART:16010101T030000',
    'RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU',
    'TZOFFSETFROM:+0800',
    'TZOFFSETTO:+0700',
    'END:STANDARD',
    'BEGIN:DAYLIGHT',
    'DTSTART:16010101T020000',
    'RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU',
    'TZOFFSETFROM:+0700',
    'TZOFFSETTO:+0800',
    'END:DAYLIGHT',
    'END:VTIMEZONE',
  ]
  const inWinter = event(
    'SUMMARY:겨울',
    'DTSTART;TZID=Campus:20261207T070000',
    'DURATION:PT1H',
    'RRULE:FREQ=WEEKLY',
  )

  expect(read(calendar(zone, inWinter)).classes[0]?.meetings).toMatchObject([{ day: 0, start: 540 }])
})
