import { type Grade, pointsOf, type Rules, type Scale } from './grade'

/** A course as far as an average asks: credits in halves, 3 for 1.5. */
export type Marked = { grade: Grade | null; halfCredits: number }

/** Sums of whole numbers: nothing is rounded before the one division at the end. */
export type Tally = {
  /** Tenths of points times halves of credits. */
  points: number
  /** Halves of credits that the average is taken over: an F is among them, P and NP are not. */
  counted: number
  /** Halves of credits earned: an F earns none, a P does. */
  earned: number
}

const nothing: Tally = { points: 0, counted: 0, earned: 0 }

export function tallyOf(marked: readonly Marked[], scale: Scale): Tally {
  return marked.map((one) => tallyOfOne(one, scale)).reduce(plus, nothing)
}

function tallyOfOne({ grade, halfCredits }: Marked, scale: Scale): Tally {
  if (grade === null || grade === 'NP') return nothing
  if (grade === 'P') return { ...nothing, earned: halfCredits }

  return {
    points: (pointsOf(grade, scale) ?? 0) * halfCredits,
    counted: halfCredits,
    earned: grade === 'F' ? 0 : halfCredits,
  }
}

function plus(one: Tally, other: Tally): Tally {
  return {
    points: one.points + other.points,
    counted: one.counted + other.counted,
    earned: one.earned + other.earned,
  }
}

/** In hundredths, 447 for 4.47; `null` where nothing counts. 4.475 is 4.48 rounded and 4.47 cut off. */
export function averageOf(
  { points, counted }: Pick<Tally, 'points' | 'counted'>,
  { rounding }: Pick<Rules, 'rounding'>,
): number | null {
  if (counted === 0) return null

  return rounding === 'floor' ? quotient(points * 10, counted) : quotient(points * 20 + counted, counted * 2)
}

/** The whole part of a division of whole numbers, neither below zero. */
export function quotient(dividend: number, divisor: number): number {
  return (dividend - (dividend % divisor)) / divisor
}

/** `3.72` for 372; a dash where there is none. */
export function averageText(hundredths: number | null): string {
  if (hundredths === null) return '–'

  return `${quotient(hundredths, 100)}.${String(hundredths % 100).padStart(2, '0')}`
}

/** `1.5` for 3 halves. */
export function creditsOf(halves: number): string {
  return `${quotient(halves, 2)}${halves % 2 === 1 ? '.5' : ''}`
}
