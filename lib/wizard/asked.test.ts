import { expect, test } from 'vitest'
import { type Asked, askedAfter, askedAlike, askedIn, findingOf, wizardPath } from './asked'
import { findTimetablesInput } from './schema'

const friend = '0199c000-0000-7000-8000-00000000000d'
const [course, other, section] = [
  '0199c000-0000-7000-8000-00000000000a',
  '0199c000-0000-7000-8000-00000000000b',
  '0199c000-0000-7000-8000-00000000000c',
] as const
const asked: Asked = {
  semester: '2026-2',
  sort: 'late',
  groups: [
    { courses: [course], sections: [], choose: 1, must: true },
    { courses: [other], sections: [section], choose: 2, must: false },
  ],
  off: [4],
  free: '',
  from: '10:00',
  to: '',
  lunch: '1',
  run: '4',
  plan: '',
  with: [friend],
  common: 'day-120',
}

function readAgain(path: string): Asked {
  const query = new URL(path, 'http://localhost').searchParams
  return askedIn(Object.fromEntries([...query.keys()].map((name) => [name, query.getAll(name)])))
}

test('an address says what was asked for', () => {
  expect(readAgain(wizardPath(asked))).toEqual(asked)
})

test('the API understands what the address says', () => {
  expect(findTimetablesInput.parse(findingOf(asked))).toMatchObject({
    groups: [
      { courses: [course], optional: false },
      { courses: [other], sections: [section], choose: 2, optional: true },
    ],
    rules: {
      freeDays: [4],
      notBefore: 600,
      lunch: true,
      maxRun: 4,
      friends: { with: [friend], minutes: 120, per: 'day' },
    },
    sort: 'late',
  })
})

test('what nobody could mean is left out', () => {
  const { groups, off } = askedIn({
    g: ['nothing', `c${course}.cbroken.x`],
    n: ['x', '99'],
    off: ['9', '2', '2'],
  })
  expect(groups).toEqual([{ courses: [course], sections: [], choose: 10, must: false }])
  expect(off).toEqual([2])
})

test('a way out changes one wish', () => {
  expect(askedAfter(asked, { group: 0 }).groups).toEqual([asked.groups[1]])
  expect(askedAfter(asked, { rule: 'notBefore', to: '09:00' }).from).toBe('09:00')
  expect(askedAfter(asked, { rule: 'maxRun', to: 4.5 }).run).toBe('4.5')
  expect(askedAfter(asked, { rule: 'lunch' }).lunch).toBe('')
  expect(askedAfter(asked, { rule: 'freeDays', day: 4 }).off).toEqual([])
  expect(askedAfter(asked, { rule: 'friends', to: 90 }).common).toBe('day-90')
  expect(askedAfter(asked, { rule: 'friends' }).with).toEqual([])
})

test('a section that is taken with a friend stands alone, in place of the rest of its course', () => {
  expect(askedAlike(asked, { id: section, course: { id: course } }).groups).toEqual([
    { courses: [other], sections: [], choose: 2, must: false },
    { courses: [], sections: [section], choose: 1, must: true },
  ])
})
