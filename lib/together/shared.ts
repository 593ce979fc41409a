/** Somebody and the sections that they show. */
type Shower = { id: string; sections: readonly string[] }

/** Sections that at least two of them have, and who: most people first, then as they were met. */
export function sharedSections(people: readonly Shower[]): { sectionId: string; people: string[] }[] {
  const having = new Map<string, Set<string>>()
  for (const { id, sections } of people) {
    for (const section of sections) having.set(section, (having.get(section) ?? new Set()).add(id))
  }
  return [...having]
    .filter(([, ids]) => ids.size > 1)
    .map(([sectionId, ids]) => ({ sectionId, people: [...ids] }))
    .sort((one, other) => other.people.length - one.people.length)
}
