import { type FactorName, factorNames, type OptionOf, optionsOf } from './factors'

/** 1 to 5. */
export const starChoices = [1, 2, 3, 4, 5] as const

export type Answers = { stars: number; exams: number } & {
  [Name in Exclude<FactorName, 'exams'>]: OptionOf<Name>
}

/** Below so many reviews a mean says more about who wrote than about the course. */
const fewest = 3

/** What each place of an offering's tally counts, in the order of its column in the database. */
const places = [
  ...starChoices.map((stars) => `stars ${stars}`),
  ...factorNames.flatMap((name) => optionsOf(name).map(({ value }) => `${name} ${value}`)),
]

export type Tally = readonly number[]

export const emptyTally: Tally = places.map(() => 0)

/** One at each answer that was given. */
export function tallyOf(answers: Answers): Tally {
  const given = new Set(['stars' as const, ...factorNames].map((name) => `${name} ${answers[name]}`))

  return places.map((place) => (given.has(place) ? 1 : 0))
}

export function plus(one: Tally, other: Tally): Tally {
  return places.map((_, place) => (one[place] ?? 0) + (other[place] ?? 0))
}

export function minus(one: Tally, other: Tally): Tally {
  return places.map((_, place) => (one[place] ?? 0) - (other[place] ?? 0))
}

export type Rating = {
  count: number
  /** To two digits; `null` below three reviews, as everything that would give it away. */
  average: number | null
  stars: Record<string, number> | null
  factors: Record<FactorName, Record<string, number>> | null
}

export function ratingOf(tally: Tally): Rating {
  const at = (name: string, value: string | number) => tally[places.indexOf(`${name} ${value}`)] ?? 0
  const stars = Object.fromEntries(starChoices.map((number) => [number, at('stars', number)]))
  const count = starChoices.reduce((sum, number) => sum + at('stars', number), 0)
  if (count < fewest) return { count, average: null, stars: null, factors: null }

  const total = starChoices.reduce((sum, number) => sum + number * at('stars', number), 0)
  const shares = factorNames.map((name) => [
    name,
    Object.fromEntries(optionsOf(name).map(({ value }) => [value, at(name, value)])),
  ])
  return {
    count,
    average: Math.round((100 * total) / count) / 100,
    stars,
    factors: Object.fromEntries(shares),
  }
}
