import type { SectionView } from '@/lib/catalogue/schema'

/** What was put into a group: whole courses, and sections by themselves. */
export type Wished = { courses: readonly string[]; sections: readonly string[] }

/** The sections that this comes to, of those that are known. */
export function sectionsOf({ sections, courses }: Wished, known: readonly SectionView[]): SectionView[] {
  return known.filter(({ id, course }) => sections.includes(id) || courses.includes(course.id))
}
