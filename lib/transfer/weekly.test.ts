import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { calendar, event } from '@/lib/testing/transfer'
import { readCalendar } from './ics-events'
import { termOf, weeklyOf } from './weekly'

const term = { startsOn: '2026-09-01', endsOn: '2026-12-21' }

const read = (text: string) => weeklyOf(readCalendar(text, 'Asia/Seoul').events, term)
const meetings = (...lines: string[]) =>
  read(calendar(event('SUMMARY:자료구조', ...lines))).classes.flatMap((one) => one.meetings)

const seoulMonday = 'DTSTART;TZID=Asia/Seoul:20260907T090000'
const until = 'DTEND;TZID=Asia/Seoul:20260907T101500'

// What a machine's own clock shows must not matter.
describe.each(['UTC', 'America/New_York', 'Asia/Seoul'])('on a machine in %s', (zone) => {
  beforeEach(() => void vi.stubEnv('TZ', zone))
  afterEach(() => void vi.unstubAllEnvs())

  test('the zone is what it is said to be', () => {
    expect(new Intl.DateTimeFormat().resolvedOptions().timeZone).toBe(zone)
  })

  test('a weekly event is a weekly meeting, its place a room', () => {
    expect(meetings(seoulMonday, until, 'RRULE:FREQ=WEEKLY;BYDAY=MO,WE', 'LOCATION:공학관 301')).toEqual([
      { day: 0, start: 540, end: 615, rooms: ['공학관 301'] },
      { day: 2, start: 540, end: 615, rooms: ['공학관 301'] },
    ])
  })

  test.each([
    ['UTC', 'DTSTART:20260907T000000Z', 'DTEND:20260907T011500Z'],
    ['no zone at all', 'DTSTART:20260907T090000', 'DTEND:20260907T101500'],
    [
      'a longer name of the zone',
      'DTSTART;TZID=/example.org/1/Asia/Seoul:20260907T090000',
      'DURATION:PT1H15M',
    ],
    ['another city', 'DTSTART;TZID=Europe/Paris:20260907T020000', 'DURATION:PT75M'],
    ['two cities', 'DTSTART;TZID=Europe/Paris:20260907T020000', 'DTEND;TZID=Asia/Tokyo:20260907T101500'],
  ])('%s is told in the university’s time', (_name, ...lines) => {
    expect(meetings(...lines, 'RRULE:FREQ=WEEKLY')).toEqual([{ day: 0, start: 540, end: 615, rooms: [''] }])
  })

  test('weekdays move with a zone that is a day behind', () => {
    const lines = [
      'DTSTART;TZID=America/New_York:20260906T200000',
      'DURATION:PT75M',
      'RRULE:FREQ=WEEKLY;BYDAY=SU,TU',
    ]

    expect(meetings(...lines).map(({ day, start }) => [day, start])).toEqual([
      [0, 540],
      [2, 540],
    ])
  })

  test('a zone that the file tells of itself', () => {
    const zone = [
      'BEGIN:VTIMEZONE',
      'TZID:Campus',
      'BEGIN:STANDARD',
      'DTSTART:19701025T030000',
      'RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU',
      'TZOFFSETFROM:+0800',
      'TZOFFSETTO:+0700',
      'END:STANDARD',
      'BEGIN:DAYLIGHT',
      'DTSTART:19700329T020000',
      'RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU',
      'TZOFFSETFROM:+0700',
      'TZOFFSETTO:+0800',
      'END:DAYLIGHT',
      'END:VTIMEZONE',
    ]
    const inSummer = event(
      'SUMMARY:여름',
      'DTSTART;TZID=Campus:20260907T080000',
      'DURATION:PT1H',
      'RRULE:FREQ=WEEKLY',
    )
    const inWinter = event(
      'SUMMARY:겨울',
      'DTSTART;TZID=Campus:20261207T070000',
      'DURATION:PT1H',
      'RRULE:FREQ=WEEKLY',
    )

    expect(read(calendar(zone, inSummer, inWinter)).classes.map((one) => one.meetings)).toEqual([
      [{ day: 0, start: 540, end: 600, rooms: [''] }],
      [{ day: 0, start: 540, end: 600, rooms: [''] }],
    ])
  })
})

test('a zone that nobody knows is read as it stands, and told', () => {
  const text = calendar(
    event('SUMMARY:요가', 'DTSTART;TZID=Nowhere:20260907T090000', 'DURATION:PT1H', 'RRULE:FREQ=WEEKLY'),
  )

  expect(readCalendar(text, 'Asia/Seoul')).toMatchObject({
    name: '2학기',
    events: [{ start: Date.parse('2026-09-07T09:00Z') / 60_000 }],
    warnings: ['‘요가’ 시간대를 알 수 없어서 적힌 시각 그대로 읽었어요.'],
  })
})

test('single events that come again are one weekly meeting, what comes once is left out', () => {
  const single = (day: string, title: string) =>
    event(`SUMMARY:${title}`, `DTSTART:${day}T090000`, `DTEND:${day}T100000`)
  const weeks = ['20260907', '20260914', '20260928'].map((day) => single(day, '자료구조'))
  const { classes, warnings } = read(calendar(...weeks, single('20261020', '중간고사')))

  expect(classes).toMatchObject([{ title: '자료구조', meetings: [{ day: 0, start: 540, end: 600 }] }])
  expect(warnings).toEqual(['‘중간고사’ 한 번뿐인 일정이라 뺐어요.'])
})

test('one week of single events is the week', () => {
  const single = (day: string) => event('SUMMARY:자료구조', `DTSTART:${day}T090000`, `DTEND:${day}T100000`)

  expect(
    read(calendar(single('20260907'), single('20260909'))).classes[0]?.meetings.map(({ day }) => day),
  ).toEqual([0, 2])
})

test('events of one name are one class', () => {
  const { classes } = read(
    calendar(
      event('SUMMARY:자료구조', 'DTSTART:20260907T090000', 'DURATION:PT1H', 'RRULE:FREQ=WEEKLY'),
      event('SUMMARY:자료 구조', 'DTSTART:20260908T130000', 'DURATION:PT1H', 'RRULE:FREQ=WEEKLY'),
    ),
  )

  expect(classes).toHaveLength(1)
  expect(classes[0]?.meetings).toHaveLength(2)
})

test.each([
  ['all day', ['DTSTART;VALUE=DATE:20260907'], '하루 종일인 일정이라 뺐어요.'],
  [
    'before the semester',
    ['DTSTART:20260301T090000', 'DURATION:PT1H', 'RRULE:FREQ=WEEKLY;UNTIL=20260620T000000Z'],
    '이 학기의 일정이 아니라서 뺐어요.',
  ],
  [
    'counted out before it',
    ['DTSTART:20260301T090000', 'DURATION:PT1H', 'RRULE:FREQ=WEEKLY;COUNT=16'],
    '이 학기의 일정이 아니라서 뺐어요.',
  ],
  ['once, in another', ['DTSTART:20270301T090000', 'DURATION:PT1H'], '이 학기의 일정이 아니라서 뺐어요.'],
  [
    'monthly',
    ['DTSTART:20260907T090000', 'DURATION:PT1H', 'RRULE:FREQ=MONTHLY'],
    '매주 오는 일정이 아니라서 뺐어요.',
  ],
  [
    'every second',
    ['DTSTART:20260907T090000', 'DURATION:PT1H', 'RRULE:FREQ=SECONDLY;COUNT=10000000'],
    '매주 오는 일정이 아니라서 뺐어요.',
  ],
  [
    'days long',
    ['DTSTART:20260907T090000', 'DURATION:P3D', 'RRULE:FREQ=WEEKLY'],
    '하루보다 긴 일정이라 뺐어요.',
  ],
  ['no beginning', ['DURATION:PT1H', 'RRULE:FREQ=WEEKLY'], '시작하는 때를 읽지 못해서 뺐어요.'],
  ['a broken beginning', ['DTSTART:soon', 'RRULE:FREQ=WEEKLY'], '시작하는 때를 읽지 못해서 뺐어요.'],
])('left out and told: %s', (_name, lines, reason) => {
  const { events, warnings } = readCalendar(calendar(event('SUMMARY:산책', ...lines)), 'Asia/Seoul')
  const weekly = weeklyOf(events, term)

  expect(weekly.classes).toEqual([])
  expect([...warnings, ...weekly.warnings]).toEqual([`‘산책’ ${reason}`])
})

test('every second week is taken for every week, and told', () => {
  const { classes, warnings } = read(
    calendar(
      event('SUMMARY:실습', 'DTSTART:20260907T090000', 'DURATION:PT1H', 'RRULE:FREQ=WEEKLY;INTERVAL=2'),
    ),
  )

  expect(classes).toHaveLength(1)
  expect(warnings).toEqual(['‘실습’ 2주마다 오는 일정이에요. 매주 있는 것으로 가져와요.'])
})

test('what was called off or moved for a day changes no week', () => {
  const moved = event(
    'SUMMARY:자료구조',
    'RECURRENCE-ID:20260914T090000',
    'DTSTART:20260915T130000',
    'DURATION:PT1H',
  )
  const off = event('SUMMARY:폐강', 'STATUS:CANCELLED', 'DTSTART:20260907T090000', 'RRULE:FREQ=WEEKLY')

  expect(read(calendar(moved, off))).toEqual({ classes: [], warnings: [] })
})

test('the semester that most events lie in is the one that is meant', () => {
  const semesters = [
    { name: '2026-1', startsOn: '2026-03-02', endsOn: '2026-06-21' },
    { name: '2026-2', ...term },
  ]
  const { events } = readCalendar(calendar(event(seoulMonday, until, 'RRULE:FREQ=WEEKLY')), 'Asia/Seoul')

  expect(termOf(events, semesters)?.name).toBe('2026-2')
  expect(termOf([], semesters)).toBeNull()
})

describe('hostile', () => {
  test.each([
    ['nothing', ''],
    ['half a calendar', 'BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nSUMMARY:a'],
    ['a rule of no kind', calendar(event('DTSTART:20260907T090000', 'RRULE:FREQ=OFTEN'))],
    ['a property of endless parameters', calendar([`X${';A=b'.repeat(200_000)}:x`])],
    ['the same in folds', calendar([`X${';A=b\r\n '.repeat(100_000)}:x`])],
    ['a card', 'BEGIN:VCARD\r\nFN:a\r\nEND:VCARD'],
  ])('%s is refused', (_name, text) => {
    expect(() => readCalendar(text, 'Asia/Seoul')).toThrow('ICS 형식이 맞지 않아요')
  })
})
