import { type FactorName, factors, optionsOf } from './factors'

export type Share = { label: string; percent: number }

/** The answers to a factor that were given, the most frequent first, in whole percent of all. */
export function sharesOf(name: FactorName, counts: Readonly<Record<string, number>>): Share[] {
  const all = Object.values(counts).reduce((sum, count) => sum + count, 0)
  if (all === 0) return []

  return optionsOf(name)
    .map(({ value, label }) => ({ label, count: counts[value] ?? 0 }))
    .filter(({ count }) => count > 0)
    .toSorted((one, other) => other.count - one.count)
    .map(({ label, count }) => ({ label, percent: Math.round((100 * count) / all) }))
}

/** `과제 많음`: what most of them said. */
export function mostSaid(name: FactorName, counts: Readonly<Record<string, number>>): string | null {
  const [first] = sharesOf(name, counts)

  return first ? `${factors[name].label} ${first.label}` : null
}
