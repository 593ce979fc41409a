import type { Target } from '@/lib/catalogue/listing'
import type { SemesterName } from '@/lib/catalogue/semester'
import type { Grade } from './grade'
import { isSameSubject } from './retake'

/** One course that somebody took or takes, in one semester. */
export type Taken = {
  semester: SemesterName
  /** Over before today. */
  isPast: boolean
  /** The entry of the primary timetable; `null` for what was written into the grade sheet alone. */
  entryId: string | null
  section: TakenSection | null
  title: string
  professor: string
  /** In halves, 3 for 1.5; `null` where nobody says. */
  halfCredits: number | null
  /** What the grade sheet says: nothing where it says nothing of the course. */
  grade: Grade | null
  isMajor: boolean
  isRetake: boolean
  /** A later attempt took its place: it counts in nothing any more. */
  isReplaced: boolean
}

/** As the university's list has it. */
export type TakenSection = {
  id: string
  number: string
  courseId: string
  code: string
  offeringId: string
  targets: readonly Target[]
}

/** Over, passed and not replaced: its credits are earned. */
export function isEarned({ grade, isPast, isReplaced }: Taken): boolean {
  return isPast && !isReplaced && grade !== null && grade !== 'F' && grade !== 'NP'
}

type Class = { section: { id: string } | null; title: string }

/** Whether a row of a sheet and a class of the same semester are one course. */
export function isSameClass(row: Class, other: Class): boolean {
  if (row.section !== null && other.section !== null) return row.section.id === other.section.id

  return isSameSubject({ courseId: null, title: row.title }, { courseId: null, title: other.title })
}
