import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type Meeting, weekdays } from '@/lib/catalogue/meeting'
import { usualPeriods } from '@/lib/universities/periods'
import { readTimes } from './time-text'

type Written = { weekday: number; start: number; length: number; room: string }

const rooms = fc
  .tuple(fc.constantFrom('', '해솔관 ', '수리', 'B', '12-', '토목관'), fc.integer({ min: 101, max: 999 }))
  .map((words) => words.join(''))

/** Times in steps of half an hour, no two alike. */
function times(step: number) {
  const time = fc
    .record({ weekday: fc.nat(6), start: fc.nat(30), length: fc.integer({ min: 1, max: 8 }), room: rooms })
    .map((given) => ({ ...given, start: given.start * step, length: given.length * step }))
    .filter(({ start, length }) => start + length <= 32)
  return fc.uniqueArray(time, {
    maxLength: 6,
    selector: ({ weekday, start, length }) => [weekday, start, length].join(),
  })
}

const dayOf = ({ weekday }: Written) => weekdays[weekday] ?? ''
const place = (halves: number) => `${halves / 2}`
const clock = (halves: number) => {
  const minute = 8 * 60 + halves * 30
  return `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`
}
const endOf = ({ start, length }: Written) => start + length
const apart = (written: Written[]) => written.map(({ room }) => room).join('/')
const inside = () => ''

/** How universities write a time; `step` 2 knows whole 교시 only. */
const printed = [
  {
    name: '월(3-1.5)',
    step: 1,
    mark: '/',
    places: apart,
    time: (it: Written) => `${dayOf(it)}(${place(it.start)}-${place(it.length)})`,
  },
  {
    name: '월(09:30~10:45)',
    step: 1,
    mark: '/',
    places: apart,
    time: (it: Written) => `${dayOf(it)}(${clock(it.start)}~${clock(endOf(it))})`,
  },
  {
    name: '화)09:00∼12:00',
    step: 1,
    mark: '/',
    places: apart,
    time: (it: Written) => `${dayOf(it)})${clock(it.start)}∼${clock(endOf(it))}\u00a0`,
  },
  {
    name: '월1~3',
    step: 2,
    mark: '/',
    places: apart,
    time: (it: Written) => `${dayOf(it)}${place(it.start)}~${place(endOf(it) - 2)}`,
  },
  {
    name: '월 16:30(75) 9-313',
    step: 1,
    mark: ', ',
    places: inside,
    time: (it: Written) => `${dayOf(it)} ${clock(it.start)}(${it.length * 30}) ${it.room}`,
  },
  {
    name: '월 15:00-19:00 9-313',
    step: 1,
    mark: ', ',
    places: inside,
    time: (it: Written) => `${dayOf(it)} ${clock(it.start)}-${clock(endOf(it))} ${it.room}`,
  },
  {
    name: '화 7교시(15:00) ~ 8.5교시(17:00)',
    step: 1,
    mark: ', ',
    places: inside,
    time: (it: Written) =>
      `${dayOf(it)} ${place(it.start)}교시(${clock(it.start)}) ~ ${place(endOf(it))}교시(${clock(endOf(it))}) [${it.room}]`,
  },
  {
    name: 'A101(월1~2)',
    step: 2,
    mark: ',',
    places: inside,
    time: (it: Written) => `${it.room}(${dayOf(it)}${place(it.start)}~${place(endOf(it) - 2)})`,
  },
]

function meant(written: Written[]): Meeting[] {
  return written
    .map((it) => ({
      weekday: it.weekday,
      startMinute: 480 + it.start * 30,
      endMinute: 480 + endOf(it) * 30,
      kind: '',
      rooms: [it.room],
    }))
    .toSorted((a, b) => a.weekday - b.weekday || a.startMinute - b.startMinute || a.endMinute - b.endMinute)
}

test.each(printed)(
  'what is printed as $name reads back the same, in any order',
  ({ step, mark, places, time }) => {
    const shuffled = times(step).chain((written) =>
      fc.shuffledSubarray(written, { minLength: written.length }),
    )
    fc.assert(
      fc.property(shuffled, (written) => {
        const { meetings, remarks } = readTimes(written.map(time).join(mark), places(written), usualPeriods)

        expect(meetings).toEqual(meant(written))
        expect(remarks.filter(({ level }) => level === 'warning')).toEqual([])
      }),
    )
  },
)

const fragments = [
  ...weekdays,
  ...[
    '월요일',
    'Fri',
    '0',
    '1',
    '3',
    '25',
    '1.5',
    '09:00',
    '10:15',
    '99:99',
    '９',
    '교시',
    '분',
    '주차',
    '미정',
  ],
  ...[
    '(',
    ')',
    '[',
    ']',
    ',',
    '/',
    '~',
    '∼',
    '-',
    ' ',
    '\n',
    '\u00a0',
    'A',
    'B101',
    '해솔관',
    '外',
    '오후',
    '\ud83d',
    '\0',
    '년',
  ],
]
const pieces = fc.array(fc.constantFrom(...fragments), { maxLength: 40 }).map((words) => words.join(''))
const anything = fc.oneof(pieces, fc.string({ unit: 'binary' }), fc.string({ unit: 'grapheme' }))

test('whatever stands there, meetings are times of a week, and a text without any is remarked on', () => {
  fc.assert(
    fc.property(anything, anything, (time, where) => {
      const { meetings, remarks } = readTimes(time, where, usualPeriods)

      for (const { weekday, startMinute, endMinute, rooms: held } of meetings) {
        expect(weekdays[weekday]).toBeDefined()
        expect(0 <= startMinute && startMinute < endMinute && endMinute <= 1440).toBe(true)
        expect(Number.isInteger(startMinute) && Number.isInteger(endMinute)).toBe(true)
        expect(held).toEqual([...new Set(held)].filter(Boolean))
      }
      expect(new Set(meetings.map((it) => [it.weekday, it.startMinute, it.endMinute].join())).size).toBe(
        meetings.length,
      )
      for (const { text } of remarks) expect(text.length).toBeLessThanOrEqual(200)
      if (/[월화수목금토일]/.test(time)) expect(meetings.length + remarks.length).toBeGreaterThan(0)
    }),
    { numRuns: 2000 },
  )
})

test('a weekday that is not in the text is never read', () => {
  const koreanOnly = pieces.filter((time) => !time.includes('Fri'))
  fc.assert(
    fc.property(koreanOnly, (time) => {
      for (const { weekday } of readTimes(time, '', usualPeriods).meetings) {
        expect(time).toContain(weekdays[weekday])
      }
    }),
    { numRuns: 1000 },
  )
})

test('a part that cannot be read leaves its neighbours as they are', () => {
  fc.assert(
    fc.property(
      times(1),
      fc.constantFrom('월25', '토A', '화13:00~12:00', '헛소리', '월(9-0)', '일'),
      (written, bad) => {
        const readable = written.map((it) => `${dayOf(it)}(${place(it.start)}-${place(it.length)})`)
        const alone = readTimes(readable.join('/'), '', usualPeriods)
        const beside = readTimes([...readable, bad].join('/'), '', usualPeriods)

        expect(beside.meetings).toEqual(alone.meetings)
        expect(beside.remarks.length).toBe(alone.remarks.length + 1)
      },
    ),
  )
})

const nasty = [
  '월(',
  '월1',
  '월월1',
  'A(월1',
  '토목101(',
  '화, ',
  '1~',
  '월∼(',
  '8주차',
  '(외부)',
  ' 1',
  '9월',
  '09:00(',
]

test.each([...fragments, ...nasty])('10,000 signs of %j are read at once', (piece) => {
  const text = piece.repeat(Math.floor(10_000 / piece.length))
  const before = performance.now()
  readTimes(text, text, usualPeriods)

  expect(performance.now() - before).toBeLessThan(2_000)
})

test('a longer text is cut between two parts, with a warning', () => {
  const { meetings, remarks } = readTimes(`${'월1,'.repeat(3_333)}월13,화2`, '', usualPeriods)

  expect(meetings).toEqual([{ weekday: 0, startMinute: 540, endMinute: 600, kind: '', rooms: [] }])
  expect(remarks.map(({ reason }) => reason)).toEqual(['글이 너무 길어 앞부분만 읽었어요.'])
})
