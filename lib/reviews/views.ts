import 'server-only'
import type { Viewer } from '@/lib/auth/viewer'
import { semesterName, storedTerms } from '@/lib/catalogue/semester'
import { Prisma } from '@/lib/db/generated/client'
import { reviewTag, sameTag } from '@/lib/seal/tags'
import type { ReviewView } from './schema'
import type { Answers } from './tally'

export type ReviewRow = Answers & {
  id: string
  courseId: string
  code: string
  title: string
  offeringId: string
  professor: string
  semesterId: string
  year: number
  term: keyof typeof storedTerms
  authorTag: Uint8Array
  body: string
  tookIt: boolean
  helpfulCount: number
  createdAt: Date
  editedAt: Date | null
  deletedAt: Date | null
}

/** So many have a section before it is told of anybody that they took it: fewer would be known by name. */
export const crowd = Prisma.sql`5`

/** Reviews of the viewer's university. `where` names the review `r`; `tail` orders and cuts. */
export function selectReviews(
  viewer: Viewer,
  where: Prisma.Sql,
  tail: Prisma.Sql = Prisma.empty,
): Prisma.Sql {
  return Prisma.sql`
    SELECT r.id, r."courseId", c.code, c.title, r."offeringId", o.professor, r."semesterId", t.year, t.term,
           r."authorTag", r.stars, r.assignments, r.teamwork, r.grading, r.attendance, r.exams, r.body,
           r."tookIt" AND EXISTS (
             SELECT FROM "Section" s WHERE s."offeringId" = r."offeringId" AND s."semesterId" = r."semesterId"
               AND s."addedCount" >= ${crowd}) AS "tookIt",
           r."helpfulCount", r."createdAt", r."editedAt", r."deletedAt"
    FROM "Review" r
    JOIN "Course" c ON c.id = r."courseId"
    JOIN "Offering" o ON o.id = r."offeringId"
    JOIN "Semester" t ON t.id = r."semesterId"
    WHERE r."universityId" = ${viewer.university.id}::uuid AND ${where} ${tail}`
}

/** Whether the viewer wrote it. Only the tag can tell. */
export function isMine(
  { id }: Viewer,
  { offeringId, semesterId, authorTag }: Pick<ReviewRow, 'offeringId' | 'semesterId' | 'authorTag'>,
): boolean {
  return sameTag(authorTag, reviewTag(id, { offeringId, semesterId }))
}

export function toReviewView(viewer: Viewer, row: ReviewRow, helpful: boolean): ReviewView {
  return {
    id: row.id,
    course: { id: row.courseId, code: row.code, title: row.title },
    offering: { id: row.offeringId, professor: row.professor },
    semester: semesterName({ year: row.year, term: storedTerms[row.term] }),
    stars: row.stars,
    assignments: row.assignments,
    teamwork: row.teamwork,
    grading: row.grading,
    attendance: row.attendance,
    exams: row.exams,
    content: row.body,
    tookIt: row.tookIt,
    helpfulCount: row.helpfulCount,
    edited: row.editedAt !== null,
    createdAt: row.createdAt.toISOString(),
    updatedAt: (row.editedAt ?? row.createdAt).toISOString(),
    viewer: { mine: isMine(viewer, row), helpful },
  }
}
