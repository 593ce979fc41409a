import fc from 'fast-check'
import { expect, test } from 'vitest'
import { weekdays } from '@/lib/catalogue/meeting'
import { usualPeriods } from '@/lib/universities/periods'
import { readTimes } from './time-text'

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
