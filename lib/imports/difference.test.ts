import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Listing } from '@/lib/catalogue/listing'
import { difference, differingParts, type Held, settled } from './difference'

const listing: fc.Arbitrary<Listing> = fc.record({
  code: fc.constantFrom('A', 'B', 'C', 'D'),
  number: fc.constantFrom('01', '02'),
  title: fc.constantFrom('자료구조', '운영체제'),
  professor: fc.constantFrom('', '한가온'),
  targets: fc.array(
    fc.record({
      department: fc.constantFrom('물리학과', '수학과'),
      year: fc.constantFrom('1', '2'),
      classification: fc.constantFrom('전필', '교양'),
    }),
    { maxLength: 3 },
  ),
  halfCredits: fc.constantFrom(null, 3, 6),
  capacity: fc.constantFrom(null, 40),
  freshmanCapacity: fc.constant(null),
  language: fc.constant(''),
  mode: fc.constant(''),
  remark: fc.constant(''),
  rawTime: fc.constantFrom('월1', '화2'),
  rawPlace: fc.constant(''),
  meetings: fc.array(
    fc.record({
      weekday: fc.integer({ min: 0, max: 6 }),
      startMinute: fc.integer({ min: 0, max: 700 }),
      endMinute: fc.integer({ min: 701, max: 1440 }),
      kind: fc.constant(''),
      rooms: fc.constant(['공학관 301']),
    }),
    { maxLength: 3 },
  ),
})
const keyed = fc.uniqueArray(listing, { maxLength: 8, selector: ({ code, number }) => `${code} ${number}` })
const drafts = keyed.map((all) => all.map((one, index) => ({ ...one, rows: [index + 2] })))
const held = fc
  .tuple(keyed, fc.array(fc.boolean(), { minLength: 8, maxLength: 8 }))
  .map(([all, gone]): Held[] =>
    all.map((one, index) => ({ id: `id-${index}`, removed: gone[index] === true, listing: one })),
  )

function naming() {
  let count = 0
  return () => `new-${++count}`
}

/** The catalogue once the changes are made. */
function after(before: Held[], changes: ReturnType<typeof difference>['changes']): Held[] {
  const sections = new Map(before.map((section) => [section.id, section]))
  for (const { sectionId: id, before: old, after: now } of changes) {
    if (now) sections.set(id, { id, removed: false, listing: now })
    else if (old) sections.set(id, { id, removed: true, listing: old })
  }
  return [...sections.values()]
}

const shown = (sections: Held[]) =>
  sections.filter(({ removed }) => !removed).map((one) => JSON.stringify(settled(one.listing)))

test('its changes make the catalogue say what the drafts say, and nothing else', () => {
  fc.assert(
    fc.property(held, drafts, (before, wanted) => {
      const { changes, unchanged } = difference(before, wanted, naming())
      const made = shown(after(before, changes))
      expect(made.toSorted()).toEqual(
        wanted.map(({ rows: _, ...one }) => JSON.stringify(settled(one))).toSorted(),
      )
      expect(unchanged + changes.filter(({ after }) => after).length).toBe(wanted.length)
    }),
  )
})

test('a second time there is nothing to do, in whatever order the file tells it', () => {
  fc.assert(
    fc.property(held, drafts, (before, wanted) => {
      const once = after(before, difference(before, wanted, naming()).changes)
      const turned = wanted
        .toReversed()
        .map((one) => ({ ...one, targets: one.targets.toReversed(), meetings: one.meetings.toReversed() }))
      expect(difference(once, turned, naming())).toEqual({ changes: [], unchanged: wanted.length })
    }),
  )
})

test('a section keeps its id for as long as it is called the same, also when it was gone', () => {
  fc.assert(
    fc.property(held, drafts, (before, wanted) => {
      const ids = new Map(before.map(({ id, listing: { code, number } }) => [`${code} ${number}`, id]))
      for (const { sectionId, after: now } of difference(before, wanted, naming()).changes) {
        const known = now && ids.get(`${now.code} ${now.number}`)
        if (known) expect(sectionId).toBe(known)
      }
    }),
  )
})

test('what differs is named', () => {
  const [one] = fc.sample(listing, 1)
  if (!one) throw new Error('a sample')
  expect(differingParts(one, { ...one, title: `${one.title} 2`, capacity: 99 })).toEqual([
    'title',
    'capacity',
  ])
})
