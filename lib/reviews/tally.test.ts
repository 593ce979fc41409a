import fc from 'fast-check'
import { expect, test } from 'vitest'
import { factorNames, type OptionOf, optionsOf } from './factors'
import { mostSaid, sharesOf } from './shares'
import { type Answers, emptyTally, minus, plus, ratingOf, tallyOf } from './tally'

const option = <Name extends 'assignments' | 'teamwork' | 'grading' | 'attendance'>(name: Name) =>
  fc.constantFrom(...optionsOf(name).map(({ value }) => value as OptionOf<Name>))
const answers: fc.Arbitrary<Answers> = fc.record({
  stars: fc.integer({ min: 1, max: 5 }),
  assignments: option('assignments'),
  teamwork: option('teamwork'),
  grading: option('grading'),
  attendance: option('attendance'),
  exams: fc.integer({ min: 0, max: 4 }),
})
const sum = (all: Answers[]) => all.reduce((tally, one) => plus(tally, tallyOf(one)), emptyTally)

test('a rating says what its reviews say, and nothing of fewer than three', () => {
  fc.assert(
    fc.property(fc.array(answers, { maxLength: 40 }), (all) => {
      const { count, average, stars, factors } = ratingOf(sum(all))

      expect(count).toBe(all.length)
      expect([average, stars, factors].map((part) => part === null)).toEqual(Array(3).fill(all.length < 3))
      if (average === null) return
      const mean = all.reduce((total, one) => total + one.stars, 0) / all.length
      expect(Math.abs(average - mean)).toBeLessThanOrEqual(0.005 + 1e-9)
      for (const name of factorNames)
        for (const { value } of optionsOf(name)) {
          expect(factors?.[name][value]).toBe(all.filter((one) => String(one[name]) === value).length)
        }
    }),
  )
})

test('what is taken off again leaves nothing', () => {
  fc.assert(
    fc.property(answers, answers, (one, other) => {
      const both = plus(tallyOf(one), tallyOf(other))

      expect(minus(both, tallyOf(other))).toEqual(tallyOf(one))
      expect(minus(minus(both, tallyOf(one)), tallyOf(other))).toEqual(emptyTally)
    }),
  )
})

test('shares come by size, without what nobody said', () => {
  const counts = { many: 1, some: 0, none: 3 }

  expect(sharesOf('assignments', counts)).toEqual([
    { label: '없음', percent: 75 },
    { label: '많음', percent: 25 },
  ])
  expect(mostSaid('assignments', counts)).toBe('과제 없음')
  expect(mostSaid('exams', { 0: 0 })).toBeNull()
})
