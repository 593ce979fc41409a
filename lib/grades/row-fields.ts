import { blank, type Draft } from './draft'
import { grades } from './grade'

/** Names of a form's fields for the row at a place. */
export function rowField(
  column: 'title' | 'credits' | 'grade' | 'major' | 'retake' | 'sectionId',
  place: number,
) {
  return `${column}${place}`
}

const placesMost = 60

/** What a sheet sends without scripts, as drafts: the rows in their order, each with the section it came from. */
export function draftsIn(
  fields: Readonly<Record<string, unknown>>,
): (Draft & { sectionId: string | null })[] {
  const read = (name: string) => String(fields[name] ?? '')
  return Array.from({ length: placesMost }, (_, place) => place)
    .filter((place) => rowField('title', place) in fields)
    .map((place) => ({
      ...blank,
      title: read(rowField('title', place)),
      credits: read(rowField('credits', place)),
      grade: grades.find((grade) => grade === read(rowField('grade', place))) ?? null,
      major: rowField('major', place) in fields,
      retake: rowField('retake', place) in fields,
      sectionId: read(rowField('sectionId', place)) || null,
    }))
}
