import fc from 'fast-check'
import { expect, test } from 'vitest'
import { differenceOf } from './difference'
import type { EntryView } from './schema'

const meeting = fc.record({
  day: fc.integer({ min: 0, max: 4 }),
  start: fc.constantFrom('09:00', '10:30'),
  end: fc.constantFrom('12:00', '13:15'),
  rooms: fc.constant<string[]>([]),
})
const section = fc
  .record({ course: fc.constantFrom('a', 'b', 'c'), number: fc.constantFrom('01', '02') })
  .map(({ course, number }) => ({ id: `${course}-${number}`, number, course: { id: course, code: course } }))
const entry: fc.Arbitrary<EntryView> = fc.record({
  id: fc.uuid(),
  timetableId: fc.constant('plan'),
  title: fc.constantFrom('자료구조', '스터디'),
  professor: fc.constant(''),
  credits: fc.constant(3),
  colour: fc.constant(1),
  memo: fc.constant(''),
  section: fc.option(section),
  meetings: fc.array(meeting, { maxLength: 2 }),
})
const plan = fc.uniqueArray(entry, { selector: ({ id }) => id, maxLength: 8 })

test('a plan and itself differ in nothing', () => {
  fc.assert(
    fc.property(plan, (entries) => {
      expect(differenceOf(entries, structuredClone(entries))).toMatchObject({
        left: [],
        right: [],
        otherwise: [],
      })
    }),
  )
})

test('seen from the other side it is the same, mirrored', () => {
  const ids = (entries: EntryView[]) => entries.map(({ id }) => id).toSorted()
  const pairs = (entries: { left: EntryView; right: EntryView }[]) =>
    entries.map(({ left, right }) => `${left.id} ${right.id}`).toSorted()
  const mirrored = (entries: { left: EntryView; right: EntryView }[]) =>
    entries.map(({ left, right }) => `${right.id} ${left.id}`).toSorted()

  fc.assert(
    fc.property(plan, plan, (one, other) => {
      const [there, back] = [differenceOf(one, other), differenceOf(other, one)]
      expect(ids(there.left)).toEqual(ids(back.right))
      expect(ids(there.right)).toEqual(ids(back.left))
      expect(pairs(there.both)).toEqual(mirrored(back.both))
      expect(pairs(there.otherwise)).toEqual(mirrored(back.otherwise))
    }),
  )
})

test('every entry of both stands in one place', () => {
  fc.assert(
    fc.property(plan, plan, (one, other) => {
      const { left, right, both, otherwise } = differenceOf(one, other)
      const pairs = [...both, ...otherwise]
      expect([...left, ...pairs.map((pair) => pair.left)]).toHaveLength(one.length)
      expect([...right, ...pairs.map((pair) => pair.right)]).toHaveLength(other.length)
    }),
  )
})

test('another section of a course is neither only here nor the same', () => {
  const of = (id: string, number: string, start: string): EntryView => ({
    id,
    timetableId: 'plan',
    title: '자료구조',
    professor: '',
    credits: 3,
    colour: 1,
    memo: '',
    section: { id: `ds-${number}`, number, course: { id: 'ds', code: 'CSE' } },
    meetings: [{ day: 1, start, end: '12:00', rooms: [] }],
  })
  const [first, second] = [of('1', '01', '09:00'), of('2', '02', '10:30')]

  expect(differenceOf([first], [second])).toEqual({
    left: [],
    right: [],
    both: [],
    otherwise: [{ left: first, right: second }],
  })
})
