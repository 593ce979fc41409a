import type { Figures } from './summary'

/** One semester on the plot. */
export type Spot = { label: string; running: boolean } & Pick<Figures, 'average' | 'major'>

type Point = { x: number; y: number }

export const plotSize = { width: 456, height: 214 }
const [left, right, top, bottom] = [56, 416, 16, 184]
/** So many semesters lie no closer than on the smallest plot. */
const fewest = 4
const labelsMost = 8
/** Two levels closer than this would be written into each other. */
const levelsApart = 20

/** Where everything lies, in whole pixels. Spots come oldest first, averages in hundredths, `highest` the best of them. */
export function plotOf(spots: readonly Spot[], highest: number) {
  const given = spots.flatMap(({ average, major }) => [average, major]).filter((one) => one !== null)
  const lowest = Math.min(250, ...given.map((one) => one - (one % 50)))
  const x = (place: number) =>
    left + Math.round(((right - left) * place) / (Math.max(fewest, spots.length) - 1))
  const y = (average: number) => top + Math.round(((bottom - top) * (highest - average)) / (highest - lowest))
  const points = (pick: (spot: Spot) => number | null, only: (spot: Spot) => boolean) =>
    spots.flatMap((spot, place): Point[] => {
      const average = pick(spot)
      return average === null || !only(spot) ? [] : [{ x: x(place), y: y(average) }]
    })
  const past = points(
    ({ average }) => average,
    ({ running }) => !running,
  )
  const foretold = points(
    ({ average }) => average,
    ({ running }) => running,
  )
  const every = Math.ceil(spots.length / labelsMost)

  return {
    levels: levelsOf(highest, lowest)
      .map((level) => ({ level, y: y(level) }))
      .filter((level, place) => place === 0 || level.y - top >= levelsApart),
    labels: spots
      .map(({ label }, place) => ({ label, x: x(place) }))
      .filter((_, place) => (spots.length - 1 - place) % every === 0),
    past,
    major: points(
      ({ major }) => major,
      ({ running }) => !running,
    ),
    /** From the last that is over to what is foretold. */
    foretold: foretold.length === 0 ? [] : [...past.slice(-1), ...foretold],
  }
}

/** The top, and every half below it down to the lowest; wider apart where there would be too many. */
function levelsOf(highest: number, lowest: number): number[] {
  const step = highest - lowest > 300 ? 100 : 50
  const first = highest - (highest % step || step)
  const below = Array.from({ length: 10 }, (_, place) => first - place * step)

  return [highest, ...below.filter((level) => level >= lowest)]
}

/** `M56 97L176 82` */
export function pathOf(points: readonly Point[]): string {
  return points.length === 0 ? '' : `M${points.map(({ x, y }) => `${x} ${y}`).join('L')}`
}
