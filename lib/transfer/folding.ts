import { foldedName as folded } from '@/lib/catalogue/folding'

/** A name from a file, in which letters may be broken. */
export function foldedName(name: string): string {
  return folded(name.toWellFormed())
}

/** The names that stand in one field, in no order: `김모람, 이하늘`. */
export function foldedNames(names: string): Set<string> {
  return new Set(
    names
      .split(/[,;/&·、]|\s외\s/u)
      .map(foldedName)
      .filter((name) => name !== ''),
  )
}

/** How much two folded names share, 0 to 1: twice the pairs of letters that both have, of all. */
export function likeness(one: string, other: string): number {
  if (one === other) return 1
  const pairs = pairsOf(one)
  const others = pairsOf(other)
  if (pairs.size === 0 || others.size === 0) return 0
  let shared = 0
  for (const pair of pairs) if (others.has(pair)) shared += 1

  return (2 * shared) / (pairs.size + others.size)
}

function pairsOf(name: string): Set<string> {
  const letters = [...name]
  return new Set(letters.slice(1).map((letter, place) => `${letters[place]}${letter}`))
}
