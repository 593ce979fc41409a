import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { clockText } from '@/lib/catalogue/clock'
import { dayAfter, dayIn, instantIn, weekdayOf } from '@/lib/core/time'
import { todayAt } from './today'

const seoul = 'Asia/Seoul'
const term = { startsOn: '2026-09-01', endsOn: '2026-12-21' }

type Times = [day: number, start: string, end: string]

const entry = (title: string, ...times: Times[]) => ({
  id: title,
  title,
  professor: '',
  colour: 1,
  meetings: times.map(([day, start, end]) => ({ day, start, end, rooms: [] })),
})
const entries = [
  entry('자료구조', [1, '09:00', '10:15'], [3, '09:00', '10:15']),
  entry('운영체제', [1, '10:15', '11:30']),
  entry('야간 실습', [1, '22:00', '24:00']),
  entry('이산수학', [2, '10:30', '11:45']),
]

/** 24 November 2026 is a Tuesday. */
const on = (clock: string, date = '2026-11-24') =>
  todayAt(new Date(`${date}T${clock}:00+09:00`), { entries, term, timeZone: seoul })
const nextOf = (clock: string, date?: string) => {
  const { next } = on(clock, date)
  return next && [next.class.title, next.date, next.minutes]
}

describe('a day', () => {
  test.each([
    ['00:00', 'upcoming', null, ['자료구조', '2026-11-24', 540]],
    ['08:59', 'upcoming', null, ['자료구조', '2026-11-24', 1]],
    ['09:00', 'running', '자료구조', ['운영체제', '2026-11-24', 75]],
    ['10:14', 'running', '자료구조', ['운영체제', '2026-11-24', 1]],
    ['10:15', 'running', '운영체제', ['야간 실습', '2026-11-24', 705]],
    ['11:30', 'upcoming', null, ['야간 실습', '2026-11-24', 630]],
    ['23:59', 'running', '야간 실습', ['이산수학', '2026-11-25', 631]],
  ])('at %s is %s', (clock, status, current, next) => {
    expect([on(clock).status, on(clock).current?.title ?? null, nextOf(clock)]).toEqual([
      status,
      current,
      next,
    ])
  })

  test('after its last class is over, and the next is another day’s', () => {
    expect(on('12:00', '2026-11-25')).toMatchObject({ status: 'over', current: null })
    expect(nextOf('12:00', '2026-11-25')).toEqual(['자료구조', '2026-11-26', 1260])
  })

  test('without classes is free, and looks ahead over the weekend', () => {
    expect(on('09:30', '2026-11-28')).toMatchObject({ status: 'free', classes: [], week: 13 })
    expect(nextOf('09:30', '2026-11-28')).toEqual(['자료구조', '2026-12-01', 4290])
  })

  test('has its classes in order', () => {
    expect(on('12:00').classes.map(({ title }) => title)).toEqual(['자료구조', '운영체제', '야간 실습'])
  })

  test('is that of the university, wherever the reader is', () => {
    const now = new Date('2026-11-23T15:30:00Z')

    expect(todayAt(now, { entries, term, timeZone: seoul }).date).toBe('2026-11-24')
    expect(todayAt(now, { entries, term, timeZone: 'America/New_York' }).date).toBe('2026-11-23')
  })
})

describe('a semester', () => {
  test('has not begun: no classes yet, but a first one within a week of its beginning', () => {
    expect(on('09:30', '2026-08-25')).toMatchObject({ status: 'before_term', week: null, classes: [] })
    expect(nextOf('09:00', '2026-08-31')).toEqual(['자료구조', '2026-09-01', 1440])
  })

  test('begins and ends with whole days', () => {
    expect(on('00:00', '2026-09-01')).toMatchObject({ status: 'upcoming', week: 1 })
    expect(on('23:59', '2026-12-21').status).toBe('free')
    expect(on('00:00', '2026-12-22')).toMatchObject({ status: 'after_term', week: null, next: null })
  })

  test('has no class after its last day', () => {
    expect(on('12:00', '2026-12-21').next).toBeNull()
  })

  test('counts its weeks from Monday on', () => {
    const weeks = ['2026-09-01', '2026-09-06', '2026-09-07', '2026-11-24'].map((day) => on('09:00', day).week)

    expect(weeks).toEqual([1, 1, 2, 13])
  })
})

test('what is left until a class is what will really pass when the clocks change in between', () => {
  const berlin = 'Europe/Berlin'
  const night = [entry('새벽반', [6, '09:00', '10:00'])]
  const spring = { startsOn: '2026-03-01', endsOn: '2026-11-30' }
  const minutes = (now: string) =>
    todayAt(new Date(now), { entries: night, term: spring, timeZone: berlin }).next?.minutes

  expect(minutes('2026-03-28T23:00:00Z')).toBe(480)
  expect(minutes('2026-10-24T22:00:00Z')).toBe(600)
})

test('a plan without times has nothing to say of any day', () => {
  const empty = todayAt(new Date('2026-11-24T01:00:00Z'), {
    entries: [entry('사회봉사')],
    term,
    timeZone: seoul,
  })

  expect(empty).toMatchObject({ status: 'free', classes: [], current: null, next: null })
})

const five = fc.integer({ min: 0, max: 287 }).map((steps) => steps * 5)
const meeting = fc
  .tuple(fc.integer({ min: 0, max: 6 }), five, five)
  .filter(([, start, end]) => start < end)
  .map(([day, start, end]): Times => [day, clockText(start), clockText(end)])
const plan = fc
  .array(meeting, { maxLength: 12 })
  .map((times) => times.map((one, index) => entry(String(index), one)))
const moment = fc.date({
  min: new Date('2026-08-20T00:00:00Z'),
  max: new Date('2027-01-05T00:00:00Z'),
  noInvalidDate: true,
})
const zone = fc.constantFrom(seoul, 'UTC', 'America/New_York', 'Europe/Berlin', 'Australia/Lord_Howe')

test('at any moment of any plan in any zone: today’s are today’s, the current one runs, the next is the soonest', () => {
  fc.assert(
    fc.property(plan, moment, zone, (classes, now, timeZone) => {
      const {
        date,
        classes: todays,
        current,
        next,
        status,
      } = todayAt(now, { entries: classes, term, timeZone })
      const running = date >= term.startsOn && date <= term.endsOn

      expect(date).toBe(dayIn(now, timeZone))
      expect(todays.every(({ day }) => day === weekdayOf(date))).toBe(true)
      if (!running) expect([todays, current, status.endsWith('_term')]).toEqual([[], null, true])
      if (current) expect(todays).toContainEqual(current)
      if (next) {
        const begins = instantIn(next.date, toMinutes(next.class.start), timeZone)
        expect(weekdayOf(next.date)).toBe(next.class.day)
        expect(next.date >= date && next.date >= term.startsOn && next.date <= term.endsOn).toBe(true)
        expect(next.minutes).toBe(Math.max(0, Math.ceil((begins.getTime() - now.getTime()) / 60_000)))
      }
      const sooner = classes.flatMap(({ meetings }) =>
        meetings.filter(({ day, start }) => isSooner({ day, start }, { date, now, next, timeZone })),
      )
      expect(sooner).toEqual([])
    }),
    { numRuns: 300 },
  )
})

type Found = ReturnType<typeof todayAt>['next']

/** Whether a class of the coming week begins before the one that was found. */
function isSooner(
  { day, start }: { day: number; start: string },
  { date, now, next, timeZone }: { date: string; now: Date; next: Found; timeZone: string },
): boolean {
  const from = date < term.startsOn ? term.startsOn : date
  const days = Array.from({ length: 8 }, (_, later) => dayAfter(from, later))
  const last = next ? instantIn(next.date, toMinutes(next.class.start), timeZone).getTime() : Infinity

  return days
    .filter((one) => weekdayOf(one) === day && one <= term.endsOn)
    .map((one) => instantIn(one, toMinutes(start), timeZone).getTime())
    .some((begins) => begins >= now.getTime() + 3_660_000 && begins < last - 3_660_000)
}

function toMinutes(clock: string): number {
  const [hour = 0, minute = 0] = clock.split(':').map(Number)
  return hour * 60 + minute
}
