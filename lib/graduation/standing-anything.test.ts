import fc from 'fast-check'
import { expect, test } from 'vitest'
import { contradictionsOf } from './contradiction'
import type { Course } from './course'
import { type Rules, rulesInput } from './pack-schema'
import { firstPack } from './pack-text'
import { standingOf } from './standing'

const classifications = ['전공필수', '전공선택', '교양필수', '핵심교양', '일반선택']
const codes = Array.from({ length: 12 }, (_, place) => `C${place}`)
const credits = fc.integer({ min: 0, max: 12 }).map((halves) => halves / 2)

/** Packs that contradict nothing, drawn over the same few codes as the courses. */
const packs: fc.Arbitrary<Rules> = fc
  .record({
    areas: fc.array(fc.record({ credits, room: fc.option(credits), ownDepartment: fc.boolean() }), {
      minLength: 1,
      maxLength: 4,
    }),
    required: fc.array(
      fc.record({ size: fc.integer({ min: 1, max: 3 }), choose: fc.integer({ min: 1, max: 3 }) }),
      {
        maxLength: 4,
      },
    ),
    more: credits,
  })
  .map(({ areas, required, more }) => {
    const needed = areas.reduce((sum, one) => sum + one.credits, 0) + 36
    return rulesInput.parse({
      ...firstPack('컴퓨터공학과', 2020),
      totalCredits: needed + more,
      areas: areas.map((one, place) => ({
        name: `영역 ${place}`,
        credits: one.credits,
        atMost: one.room === null ? null : one.credits + 36 + one.room,
        ownDepartment: one.ownDepartment,
        classifications: [classifications[place]],
      })),
      required: required.map(({ size, choose }, place) => ({
        classification: classifications[place % areas.length],
        choose: Math.min(choose, size),
        courses: codes
          .slice(place * 3, place * 3 + size)
          .map((code) => ({ code, title: `과목 ${code}`, credits: 3 })),
      })),
    })
  })

const courses = fc
  .record({
    code: fc.constantFrom(...codes),
    byHand: fc.boolean(),
    credits,
    state: fc.constantFrom('passed' as const, 'planned' as const),
    targets: fc.array(
      fc.record({
        department: fc.constantFrom('컴퓨터공학과', '교양대학'),
        classification: fc.constantFrom(...classifications),
      }),
      { maxLength: 2 },
    ),
  })
  .map(
    ({ code, byHand, ...traits }): Course => ({
      ...traits,
      code: byHand ? null : code,
      title: `과목 ${code}`,
      semester: '2026-1',
    }),
  )

const leftsOf = (pack: Rules, taken: readonly Course[]): number[] => {
  const { total, areas, required, toGo, toGoAfter } = standingOf(pack, taken)
  return [total, ...areas, ...required]
    .flatMap(({ left, leftAfter }) => [left, leftAfter])
    .concat(toGo, toGoAfter)
}

test('the packs drawn here contradict nothing', () => {
  fc.assert(
    fc.property(packs, (pack) => {
      expect(contradictionsOf(pack)).toEqual([])
    }),
  )
})

test('one more passed course never makes more left, of anything', () => {
  fc.assert(
    fc.property(packs, fc.array(courses, { maxLength: 14 }), courses, (pack, taken, more) => {
      // Another listing of a course that is there already is no course more: the last one counts.
      fc.pre(!taken.some(({ title }) => title === more.title))
      const before = leftsOf(pack, taken)
      const after = leftsOf(pack, [...taken, { ...more, state: 'passed' }])

      for (const [place, left] of after.entries()) expect(left).toBeLessThanOrEqual(before[place] ?? -1)
    }),
    { numRuns: 200 },
  )
})

test('taking a passed course again changes nothing', () => {
  fc.assert(
    fc.property(packs, fc.array(courses, { minLength: 1, maxLength: 8 }), (pack, taken) => {
      const [first] = taken
      if (first?.state !== 'passed') return

      expect(leftsOf(pack, [first, ...taken])).toEqual(leftsOf(pack, taken))
    }),
  )
})

test('what is meant changes nothing of what is left now, and never makes more left after it', () => {
  fc.assert(
    fc.property(packs, fc.array(courses, { maxLength: 10 }), (pack, taken) => {
      const passed = taken.filter(({ state }) => state === 'passed')
      const now = standingOf(pack, passed)
      const then = standingOf(pack, taken)

      expect(then.total.left).toBe(now.total.left)
      expect(then.areas.map(({ left }) => left)).toEqual(now.areas.map(({ left }) => left))
      expect(then.toGo).toBe(now.toGo)
      expect(then.toGoAfter).toBeLessThanOrEqual(now.toGo)
    }),
  )
})
