import fc from 'fast-check'
import { expect, test } from 'vitest'
import { grades } from './grade'
import { sharesOf } from './shares'

const marked = fc.array(
  fc.record({ grade: fc.option(fc.constantFrom(...grades)), halfCredits: fc.integer({ min: 0, max: 200 }) }),
)

test('whole percent that sum to a hundred, none further than one from the truth', () => {
  fc.assert(
    fc.property(marked, (rows) => {
      const shares = sharesOf(rows)
      const all = shares.reduce((sum, { halfCredits }) => sum + halfCredits, 0)
      expect(shares.reduce((sum, { percent }) => sum + percent, 0)).toBe(shares.length === 0 ? 0 : 100)
      for (const { percent, halfCredits } of shares) {
        expect(percent * all).toBeGreaterThan(halfCredits * 100 - all)
        expect(percent * all).toBeLessThan(halfCredits * 100 + all)
      }
    }),
  )
})

test('the best grade first; what has no grade or no credits is in none', () => {
  expect(
    sharesOf([
      { grade: 'P', halfCredits: 2 },
      { grade: 'A+', halfCredits: 6 },
      { grade: null, halfCredits: 6 },
      { grade: 'B0', halfCredits: 0 },
    ]),
  ).toEqual([
    { grade: 'A+', halfCredits: 6, percent: 75 },
    { grade: 'P', halfCredits: 2, percent: 25 },
  ])
})
