import { expect, test } from 'vitest'
import { arranged } from './arranging'
import type { CandidateView } from './schema'

const meetings = [{ day: 0, start: '09:00', end: '10:15', rooms: ['공학관 301'] }]
const later = [{ day: 0, start: '10:15', end: '11:30', rooms: [] }]
const section = (id: string, traits: Partial<CandidateView> = {}): CandidateView => ({
  id,
  number: '01',
  course: { id: 'c', code: 'CS101' },
  title: '자료구조',
  professor: '서지안',
  credits: 3,
  meetings,
  ...traits,
})
const entry = (title: string, traits = {}) => ({ title, professor: '', credits: null, meetings, ...traits })
const outcome = (...asked: Parameters<typeof arranged>) =>
  arranged(...asked).map(({ title, leftOut }) => leftOut ?? title)

test('a class becomes its section, or one written by hand', () => {
  const [one, other] = arranged(
    [entry('자료 구조', { section: section('s') }), entry('동아리', { meetings: later })],
    [],
  )

  expect(one).toMatchObject({ as: 's', sectionId: 's', title: '자료구조', credits: 3, leftOut: null })
  expect(other).toMatchObject({ as: 'custom', sectionId: null, title: '동아리', leftOut: null })
})

test('of two that overlap the second is left out, until the first one is', () => {
  const entries = [entry('자료구조'), entry('운영체제'), entry('알고리즘', { meetings: later })]

  expect(outcome(entries, [])).toEqual(['자료구조', '월 09:00 자료구조와 겹쳐요.', '알고리즘'])
  expect(outcome(entries, [{ entry: 0, as: 'left_out' }])).toEqual(['빼기로 했어요.', '운영체제', '알고리즘'])
})

test('what overlaps follows from what was chosen', () => {
  const entries = [
    entry('자료구조', { candidates: [section('s', { meetings: later })] }),
    entry('알고리즘', { meetings: later }),
  ]

  expect(outcome(entries, [])).toEqual(['자료구조', '알고리즘'])
  expect(outcome(entries, [{ entry: 0, as: 's' }])).toEqual(['자료구조', '월 10:15 자료구조와 겹쳐요.'])
})

test('one section stands once, also without any time', () => {
  const online = { section: section('s', { meetings: [] }), meetings: [] }

  expect(outcome([entry('자료구조', online), entry('자료구조', online)], [])).toEqual([
    '자료구조',
    '‘자료구조’ 수업이 이미 있어요.',
  ])
})

test('a name of one’s own is as long as one written by hand', () => {
  expect(arranged([entry('가'.repeat(60))], [])[0]?.title).toBe('가'.repeat(40))
})
