import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { averageOf, averageText, creditsOf, tallyOf } from './average'
import { type Grade, gradesOn, gradeWritten, pointsOf, type Rounding, type Scale, scales } from './grade'

const scale = fc.constantFrom(...scales)
const halfCredits = fc.integer({ min: 0, max: 200 })
const markedOn = (top: Scale) =>
  fc.array(fc.record({ grade: fc.option(fc.constantFrom(...gradesOn(top))), halfCredits }), { maxLength: 60 })

/** Points over credits as two whole numbers of any size: nothing is ever rounded. */
function exactly(marked: readonly { grade: Grade | null; halfCredits: number }[], top: Scale) {
  let over = 0n
  let under = 0n
  for (const { grade, halfCredits: halves } of marked) {
    const points = grade === null ? null : pointsOf(grade, top)
    if (points === null) continue
    over += BigInt(points) * BigInt(halves)
    under += 10n * BigInt(halves)
  }
  return { over, under }
}

/** The hundredths of a fraction, by the schoolbook. */
function hundredths({ over, under }: { over: bigint; under: bigint }, rounding: Rounding): bigint {
  const thousandths = (over * 1000n) / under
  return rounding === 'round' && thousandths % 10n >= 5n ? thousandths / 10n + 1n : thousandths / 10n
}

describe('an average', () => {
  test.each<Rounding>(['round', 'floor'])('is the exact fraction, %s', (rounding) => {
    fc.assert(
      fc.property(
        scale.chain((top) => fc.tuple(fc.constant(top), markedOn(top))),
        ([top, marked]) => {
          const fraction = exactly(marked, top)
          const average = averageOf(tallyOf(marked, top), { rounding })
          if (fraction.under === 0n) expect(average).toBeNull()
          else expect(BigInt(average ?? -1)).toBe(hundredths(fraction, rounding))
        },
      ),
    )
  })

  test('of exactly 4.475 is 4.48 rounded and 4.47 cut off', () => {
    const marked: { grade: Grade; halfCredits: number }[] = [
      { grade: 'A+', halfCredits: 38 },
      { grade: 'A0', halfCredits: 2 },
    ]
    const tally = tallyOf(marked, 45)

    expect(exactly(marked, 45)).toEqual({ over: 1790n, under: 400n })
    expect(averageText(averageOf(tally, { rounding: 'round' }))).toBe('4.48')
    expect(averageText(averageOf(tally, { rounding: 'floor' }))).toBe('4.47')
  })

  test('counts an F and gives nothing for it; P earns and does not count, NP neither', () => {
    const tally = tallyOf(
      [
        { grade: 'A0', halfCredits: 6 },
        { grade: 'F', halfCredits: 6 },
        { grade: 'P', halfCredits: 2 },
        { grade: 'NP', halfCredits: 4 },
        { grade: null, halfCredits: 6 },
      ],
      45,
    )

    expect(tally).toEqual({ points: 240, counted: 12, earned: 8 })
    expect(averageText(averageOf(tally, { rounding: 'round' }))).toBe('2.00')
  })

  test('of nothing, and of what gives no credits, is none', () => {
    expect(averageOf(tallyOf([], 43), { rounding: 'round' })).toBeNull()
    expect(averageOf(tallyOf([{ grade: 'A+', halfCredits: 0 }], 43), { rounding: 'round' })).toBeNull()
    expect(averageText(null)).toBe('–')
  })

  test('half credits weigh half', () => {
    const tally = tallyOf(
      [
        { grade: 'A+', halfCredits: 1 },
        { grade: 'B+', halfCredits: 3 },
      ],
      43,
    )

    expect(averageText(averageOf(tally, { rounding: 'round' }))).toBe('3.55')
    expect([3, 6, 1].map(creditsOf)).toEqual(['1.5', '3', '0.5'])
  })
})

test('grades are read as people and portals write them', () => {
  expect(
    ['a+', 'A', 'ao', 'Ａ０', ' b + ', 'P', '패스', 'np', 'f'].map((one) => gradeWritten(one, 45)),
  ).toEqual(['A+', 'A0', 'A0', 'A0', 'B+', 'P', 'P', 'NP', 'F'])
  expect(['A-', 'E', 'A++', '4.5', '수'].map((one) => gradeWritten(one, 45))).toEqual([
    null,
    null,
    null,
    null,
    null,
  ])
  expect(gradeWritten('A−', 43)).toBe('A-')
})
