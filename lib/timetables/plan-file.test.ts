import fc from 'fast-check'
import { expect, test } from 'vitest'
import { clockText } from '@/lib/catalogue/clock'
import { planFile, planFileOf } from './plan-file'

const line = (max: number) =>
  fc.stringMatching(/^[가-힣A-Za-z0-9 ·]{1,30}$/).map((text) => text.trim().slice(0, max))
const meeting = fc
  .tuple(fc.integer({ min: 0, max: 6 }), fc.integer({ min: 0, max: 1439 }), fc.integer({ min: 1, max: 1440 }))
  .map(([day, at, length]) => ({
    day,
    start: clockText(at),
    end: clockText(Math.min(1440, at + length)),
    rooms: ['공학관 301'],
  }))
const entry = fc.record({
  id: fc.uuid(),
  timetableId: fc.uuid(),
  title: line(300).filter((text) => text !== ''),
  professor: line(40),
  credits: fc.option(fc.integer({ min: 0, max: 12 }).map((half) => half / 2)),
  colour: fc.integer({ min: 1, max: 12 }),
  memo: line(30),
  section: fc.option(
    fc.constant({
      id: '0199c000-0000-7000-8000-000000000001',
      number: '01',
      course: { id: '0199c000-0000-7000-8000-000000000002', code: 'CSE2010' },
    }),
  ),
  meetings: fc.array(meeting, { maxLength: 4 }),
})
const plan = fc.record({
  semester: fc.constantFrom('2026-1', '2026-S', '2026-2', '2026-W'),
  name: line(40).filter((text) => text !== ''),
  entries: fc.array(entry, { maxLength: 8 }),
})

test('every plan can be written down and read back as it was', () => {
  fc.assert(
    fc.property(plan, (given) => {
      const file = planFileOf(given, { withMemos: true })

      expect(planFile.parse(JSON.parse(JSON.stringify(file)))).toEqual(file)
      expect(file.entries.map(({ memo }) => memo)).toEqual(given.entries.map(({ memo }) => memo))
    }),
  )
})

test('without memos none is in it', () => {
  fc.assert(
    fc.property(plan, (given) => {
      const entries = given.entries.map((one) => ({ ...one, memo: '비밀 메모' }))

      expect(JSON.stringify(planFileOf({ ...given, entries }, { withMemos: false }))).not.toContain(
        '비밀 메모',
      )
    }),
  )
})

const good = {
  format: 'moram.timetable',
  version: 1,
  semester: '2026-2',
  name: '1안',
  entries: [
    {
      title: '자료구조',
      professor: '',
      credits: null,
      colour: 1,
      section: null,
      memo: '',
      meetings: [{ day: 0, start: '09:00', end: '24:00', rooms: [] }],
    },
  ],
}

test('a file of the right form is read, any other refused', () => {
  const [only] = good.entries
  const refused = [
    { ...good, format: 'else' },
    { ...good, version: 2 },
    { ...good, semester: '2026-3' },
    { ...good, name: '' },
    { ...good, owner: 'minji' },
    { ...good, entries: Array.from({ length: 101 }, () => only) },
    { ...good, entries: [{ ...only, title: 'a\u202Eb' }] },
    { ...good, entries: [{ ...only, colour: 13 }] },
    { ...good, entries: [{ ...only, meetings: [{ day: 0, start: '10:00', end: '10:00', rooms: [] }] }] },
    { ...good, entries: [{ ...only, meetings: [{ day: 0, start: '10:00', end: '24:01', rooms: [] }] }] },
  ]

  expect(planFile.safeParse(good).success).toBe(true)
  expect(refused.filter((file) => planFile.safeParse(file).success)).toEqual([])
})
