import type { SectionView } from './schema'
import { terms } from './semester'

/** Sections under their semesters, newest first, as they stood within each. */
export function bySemester(sections: readonly SectionView[]): [semester: string, sections: SectionView[]][] {
  const held = new Map<string, SectionView[]>()
  for (const section of sections) held.set(section.semester, [...(held.get(section.semester) ?? []), section])

  return [...held].toSorted(([one], [other]) => placeOf(other) - placeOf(one))
}

/** By year, and within it in the order of the terms. */
function placeOf(name: string): number {
  return Number(name.slice(0, 4)) * terms.length + terms.join('').indexOf(name.slice(5))
}
