import fc from 'fast-check'
import type { Group, Problem, Rules, Section } from '@/lib/wizard/problem'
import type { Limits } from '@/lib/wizard/solve'
import type { Stretch } from '@/lib/wizard/week'

export const limits: Limits = { clock: () => 0, isGone: () => false, search: 1, count: 1, explain: 1 }
export const unhurried = { explored: 0, isOver: () => false }

// Few days and hours, so that classes meet often.
const stretch = fc
  .record({
    weekday: fc.integer({ min: 0, max: 2 }),
    from: fc.integer({ min: 16, max: 34 }),
    length: fc.integer({ min: 1, max: 5 }),
  })
  .map(
    ({ weekday, from, length }): Stretch => ({
      weekday,
      startMinute: from * 30,
      endMinute: (from + length) * 30,
    }),
  )
// From ten to four, so that there is little to keep.
const unusual = [0, 1, 2, 3, 4].flatMap((weekday): Stretch[] => [
  { weekday, startMinute: 0, endMinute: 600 },
  { weekday, startMinute: 960, endMinute: 1440 },
])
const section = fc
  .record({
    course: fc.constantFrom('a', 'b', 'c', 'd', 'e'),
    stretches: fc.array(stretch, { maxLength: 2 }),
    rating: fc.option(fc.integer({ min: 100, max: 500 })),
  })
  .map(({ rating, ...one }) => ({ ...one, ...(rating === null ? {} : { rating }) }))
const group = fc.record({
  choose: fc.constantFrom(1, 1, 1, 2),
  optional: fc.constantFrom(false, false, true),
  sections: fc.array(section, { minLength: 1, maxLength: 4 }),
})
const rules: fc.Arbitrary<Rules> = fc.record(
  {
    freeDays: fc.subarray([0, 1, 2]),
    freeCount: fc.integer({ min: 1, max: 4 }),
    notBefore: fc.constantFrom(540, 600, 690),
    notAfter: fc.constantFrom(840, 960, 1080),
    lunch: fc.constant(true as const),
    maxRun: fc.constantFrom(60, 120, 180),
    busy: fc.array(stretch, { maxLength: 2 }),
    common: fc.record({
      busy: fc.array(stretch, { maxLength: 3 }).map((busy) => [...busy, ...unusual]),
      minutes: fc.constantFrom(30, 120, 240, 300, 600, 1020, 1200),
      per: fc.constantFrom('week' as const, 'day' as const),
    }),
    kept: fc.record({ stretches: fc.array(stretch, { maxLength: 1 }), courses: fc.subarray(['a', 'f']) }),
  },
  { requiredKeys: [] },
)
/** Whatever somebody might ask of the wizard, small enough to try everything. */
export const problem = fc.record({ groups: fc.array(group, { minLength: 1, maxLength: 4 }), rules }).map(
  ({ groups, rules: asked }): Problem => ({
    rules: asked,
    groups: groups.map(
      (one, place): Group => ({
        ...one,
        sections: one.sections.map((each, at): Section => ({ ...each, id: `${place}.${at}` })),
      }),
    ),
  }),
)
/** One hour on Monday; its course is its first letter. */
export const lecture = (id: string, hour: number, rating?: number): Section => ({
  id,
  course: id[0] ?? '',
  stretches: [{ weekday: 0, startMinute: hour * 60, endMinute: hour * 60 + 60 }],
  ...(rating === undefined ? {} : { rating }),
})
export const oneOf = (...sections: Section[]): Group => ({ choose: 1, optional: false, sections })
