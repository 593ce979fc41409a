import { execFileSync } from 'node:child_process'
import fc from 'fast-check'
import ICAL from 'ical.js'
import { expect, test } from 'vitest'
import { clockText, minuteOf } from '@/lib/catalogue/clock'
import type { ShownEntry } from '@/lib/timetables/shown'
import { type CalendarPlan, calendarOf } from './calendar'
import { dayAfter, weekdayOf } from './day'
import { koreanHolidays } from './holiday'
import { instantOf } from './zone'

const entry: ShownEntry = {
  id: '0199c000-0000-7000-8000-000000000001',
  title: '운영체제',
  professor: '한지우',
  credits: 3,
  colour: 1,
  section: {
    id: '0199c000-0000-7000-8000-000000000002',
    number: '01',
    course: { id: '0199c000-0000-7000-8000-000000000003', code: 'CSE3010' },
  },
  meetings: [{ day: 1, start: '15:00', end: '16:15', rooms: ['공학관 B203'] }],
}
const plan: CalendarPlan = {
  name: '1안',
  version: 7,
  editedAt: new Date('2026-08-20T03:04:05.678Z'),
  startsOn: '2026-09-01',
  endsOn: '2026-12-21',
  timeZone: 'Asia/Seoul',
  entries: [entry],
}

/** What a calendar app makes of the text: each event with every moment it begins and ends. */
function read(text: string) {
  const calendar = new ICAL.Component(ICAL.parse(text))
  const zone = calendar.getFirstSubcomponent('vtimezone')
  ICAL.TimezoneService.reset()
  if (zone) ICAL.TimezoneService.register(zone)

  return calendar.getAllSubcomponents('vevent').map((component) => {
    const event = new ICAL.Event(component)
    const times: [from: string, to: string][] = []
    const walk = event.iterator()
    for (let next = walk.next(); next; next = walk.next()) {
      const { startDate, endDate } = event.getOccurrenceDetails(next)
      times.push([startDate.toJSDate().toISOString(), endDate.toJSDate().toISOString()])
    }
    return { event, component, times }
  })
}

test('a class is held each week of the semester, by the clock of the university, and not on holidays', () => {
  const [only] = read(calendarOf(plan))

  expect(only?.times[0]).toEqual(['2026-09-01T06:00:00.000Z', '2026-09-01T07:15:00.000Z'])
  expect(only?.times.at(-1)).toEqual(['2026-12-15T06:00:00.000Z', '2026-12-15T07:15:00.000Z'])
  expect(only?.times).toHaveLength(16)
  expect(only?.event).toMatchObject({
    summary: '운영체제',
    location: '공학관 B203',
    description: '한지우 · CSE3010-01 · 3학점',
    uid: `${entry.id}-0@moram`,
    sequence: 7,
  })
  expect(only?.component.getFirstPropertyValue('dtstamp')?.toString()).toBe('2026-08-20T03:04:05Z')
})

test('추석 and the days that stand in for others are left out', () => {
  const friday = { ...entry, meetings: [{ day: 4, start: '09:00', end: '10:00', rooms: [] }] }
  const [held] = read(calendarOf({ ...plan, entries: [friday] }))
  const days = held?.times.map(([from]) => from.slice(0, 10)) ?? []

  // 추석, 한글날
  expect(days).not.toContain('2026-09-25')
  expect(days).not.toContain('2026-10-09')
  expect(days).toContain('2026-10-02')
})

test('a meeting that no holiday leaves is no event, nor is one whose weekday never comes', () => {
  const week = { ...plan, startsOn: '2026-09-24', endsOn: '2026-09-26' }
  const daily = {
    ...entry,
    meetings: [0, 3, 4, 5].map((day) => ({ day, start: '09:00', end: '10:00', rooms: [] })),
  }

  expect(read(calendarOf({ ...week, entries: [daily] }))).toEqual([])
})

test('a class until midnight ends as the next day begins', () => {
  const late = { ...entry, meetings: [{ day: 1, start: '22:30', end: '24:00', rooms: [] }] }
  const [held] = read(calendarOf({ ...plan, entries: [late] }))

  expect(held?.times[0]).toEqual(['2026-09-01T13:30:00.000Z', '2026-09-01T15:00:00.000Z'])
})

test('where clocks change, a class stays at its hour', () => {
  const there = { ...plan, timeZone: 'America/New_York' }
  const times = read(calendarOf(there))[0]?.times ?? []

  expect(times[0]?.[0]).toBe('2026-09-01T19:00:00.000Z')
  expect(times.at(-1)?.[0]).toBe('2026-12-15T20:00:00.000Z')
})

const strange = fc
  .string({ unit: 'grapheme', minLength: 1, maxLength: 120 })
  .map((text) => text.replace(/\p{Cc}|[\u2028\u2029]/gu, '·'))
const meeting = fc
  .record({
    day: fc.integer({ min: 0, max: 6 }),
    at: fc.integer({ min: 0, max: 1439 }),
    length: fc.integer({ min: 1, max: 600 }),
  })
  .map(({ day, at, length }) => ({
    day,
    start: clockText(at),
    end: clockText(Math.min(1440, at + length)),
    rooms: [] as string[],
  }))

test('whatever the words, days and hours: a calendar reads just what the plan says', () => {
  fc.assert(
    fc.property(
      strange,
      fc.array(meeting, { minLength: 1, maxLength: 3 }),
      fc.integer({ min: 0, max: 700 }),
      fc.integer({ min: 0, max: 120 }),
      (title, meetings, from, length) => {
        const startsOn = dayAfter('2026-01-01', from)
        const endsOn = dayAfter(startsOn, length)
        const text = calendarOf({ ...plan, startsOn, endsOn, entries: [{ ...entry, title, meetings }] })
        const events = read(text)

        for (const line of text.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75)
        expect(events.every(({ event }) => event.summary === title)).toBe(true)
        expect(new Set(events.map(({ event }) => event.uid)).size).toBe(events.length)
        expect(events.flatMap(({ times }) => times).toSorted()).toEqual(expected(startsOn, endsOn, meetings))
      },
    ),
    { numRuns: 150 },
  )
})

/** Day by day, the slow way. */
function expected(startsOn: string, endsOn: string, meetings: ShownEntry['meetings']) {
  const times: [string, string][] = []
  for (let on = startsOn; on <= endsOn; on = dayAfter(on, 1)) {
    if (koreanHolidays(Number(on.slice(0, 4))).has(on)) continue
    for (const { day, start, end } of meetings) {
      if (day !== weekdayOf(on)) continue
      const at = (clock: string) => instantOf(on, minuteOf(clock) ?? 0, 'Asia/Seoul').toISOString()
      times.push([at(start), at(end)])
    }
  }
  return times.toSorted()
}

test('the process may run in any time zone', () => {
  const script = `
    import { calendarOf } from './lib/sharing/calendar.ts'
    const plan = JSON.parse(process.argv[1])
    process.stdout.write(calendarOf({ ...plan, editedAt: new Date(plan.editedAt) }))`
  const [here, ...there] = ['Asia/Seoul', 'UTC', 'America/Los_Angeles'].map((TZ) =>
    execFileSync(
      process.execPath,
      ['--import', 'tsx', '--input-type=module', '-e', script, JSON.stringify(plan)],
      { env: { ...process.env, TZ }, encoding: 'utf8' },
    ),
  )

  expect(here).toBe(calendarOf(plan))
  expect(there).toEqual([here, here])
})
