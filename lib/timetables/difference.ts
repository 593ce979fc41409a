import type { EntryView } from './schema'

export type Pair = { left: EntryView; right: EntryView }

/** Two plans beside each other: what only one has, what both have, and what both have at another hour or with another section. */
export type PlanDifference = { left: EntryView[]; right: EntryView[]; both: Pair[]; otherwise: Pair[] }

export function differenceOf(left: readonly EntryView[], right: readonly EntryView[]): PlanDifference {
  const same = pairUp(left, right, sameKey)
  const alike = pairUp(same.left, same.right, courseKey)

  return { left: alike.left, right: alike.right, both: same.pairs, otherwise: alike.pairs }
}

/** The first of a key with the first, the second with the second; whoever is left over stays alone. */
function pairUp(
  left: readonly EntryView[],
  right: readonly EntryView[],
  keyOf: (entry: EntryView) => string,
): { pairs: Pair[]; left: EntryView[]; right: EntryView[] } {
  const waiting = new Map<string, EntryView[]>()
  for (const entry of right) waiting.set(keyOf(entry), [...(waiting.get(keyOf(entry)) ?? []), entry])
  const pairs: Pair[] = []
  const alone: EntryView[] = []
  for (const entry of left) {
    const other = waiting.get(keyOf(entry))?.shift()
    if (other) pairs.push({ left: entry, right: other })
    else alone.push(entry)
  }
  const taken = new Set(pairs.map(({ right: entry }) => entry))

  return { pairs, left: alone, right: right.filter((entry) => !taken.has(entry)) }
}

/** What was written by hand is known by its name. */
function courseKey({ section, title }: EntryView): string {
  return section ? section.course.id : `by hand ${title}`
}

function sameKey(entry: EntryView): string {
  const hours = entry.meetings.map(({ day, start, end }) => `${day} ${start} ${end}`).toSorted()
  return JSON.stringify([courseKey(entry), entry.section?.id, hours])
}
