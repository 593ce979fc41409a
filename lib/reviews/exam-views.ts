import 'server-only'
import type { Viewer } from '@/lib/auth/viewer'
import { semesterName, storedTerms } from '@/lib/catalogue/semester'
import { Prisma } from '@/lib/db/generated/client'
import { examNoteTag, sameTag } from '@/lib/seal/tags'
import type { Exam } from './exam'
import type { NoteView } from './exam-schema'
import { crowd } from './views'

export type NoteRow = {
  id: string
  courseId: string
  code: string
  title: string
  offeringId: string
  professor: string
  semesterId: string
  year: number
  term: keyof typeof storedTerms
  exam: Exam
  authorTag: Uint8Array
  body: string
  questions: string[]
  examples: string[]
  tookIt: boolean
  helpfulCount: number
  createdAt: Date
  deletedAt: Date | null
}

/** Notes of the viewer's university. `where` names the note `n`; `tail` orders and cuts. */
export function selectNotes(viewer: Viewer, where: Prisma.Sql, tail: Prisma.Sql = Prisma.empty): Prisma.Sql {
  return Prisma.sql`
    SELECT n.id, n."courseId", c.code, c.title, n."offeringId", o.professor, n."semesterId", t.year, t.term, n.exam,
           n."authorTag", n.body, n.questions, n.examples,
           n."tookIt" AND EXISTS (
             SELECT FROM "Section" s WHERE s."offeringId" = n."offeringId" AND s."semesterId" = n."semesterId"
               AND s."addedCount" >= ${crowd}) AS "tookIt",
           n."helpfulCount", n."createdAt", n."deletedAt"
    FROM "ExamNote" n
    JOIN "Course" c ON c.id = n."courseId"
    JOIN "Offering" o ON o.id = n."offeringId"
    JOIN "Semester" t ON t.id = n."semesterId"
    WHERE n."universityId" = ${viewer.university.id}::uuid AND ${where} ${tail}`
}

/** Whether the viewer wrote it. Only the tag can tell. */
export function isMyNote(
  { id }: Viewer,
  note: Pick<NoteRow, 'offeringId' | 'semesterId' | 'exam' | 'authorTag'>,
) {
  return sameTag(note.authorTag, examNoteTag(id, note))
}

export function toNoteView(viewer: Viewer, row: NoteRow, helpful: boolean): NoteView {
  return {
    id: row.id,
    course: { id: row.courseId, code: row.code, title: row.title },
    offering: { id: row.offeringId, professor: row.professor },
    semester: semesterName({ year: row.year, term: storedTerms[row.term] }),
    exam: row.exam,
    strategy: row.body,
    questions: row.questions,
    examples: row.examples,
    tookIt: row.tookIt,
    helpfulCount: row.helpfulCount,
    createdAt: row.createdAt.toISOString(),
    viewer: { mine: isMyNote(viewer, row), helpful },
  }
}
