import 'server-only'
import type { Viewer } from '@/lib/auth/viewer'
import { semesterName, storedTerms } from '@/lib/catalogue/semester'
import { Prisma } from '@/lib/db/generated/client'
import type { BookKind } from '@/lib/seal/books'
import type { ReactionTable } from '@/lib/seal/reactions'

/** What reviews and notes on exams have in common: said by nobody known, of an offering in one semester. */
export type OpinionRow = {
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
  /** Moves by edits only. */
  version: number
  createdAt: Date
  editedAt: Date | null
  deletedAt: Date | null
}

/** What is its own with each of them. */
export type OpinionKind<Row extends OpinionRow, View> = {
  table: keyof typeof tables
  votes: ReactionTable
  book: BookKind
  idName: string
  select: (viewer: Viewer, where: Prisma.Sql, tail?: Prisma.Sql) => Prisma.Sql
  /** Only the tag can tell. */
  isMine: (viewer: Viewer, row: Row) => boolean
  toView: (viewer: Viewer, row: Row, helpful: boolean) => View
  /** How refusals are named: `review.stale`. */
  code: string
  /** Why something cannot be done, as the person is told. */
  says: Readonly<Record<'gone' | 'late' | 'notMine' | 'notHelpful' | 'stale', string>>
}

const tables = { Review: Prisma.sql`"Review"`, ExamNote: Prisma.sql`"ExamNote"` }

/** So many have a section before it is told of anybody that they took it: fewer would be known by name. */
export const crowd = Prisma.sql`5`

type Selection = {
  table: keyof typeof tables
  /** The columns that only this table has. */
  own: Prisma.Sql
  /** Names the row `r`. */
  where: Prisma.Sql
  /** Orders and cuts. */
  tail?: Prisma.Sql | undefined
}

/** Those of the viewer's university. */
export function selectOpinions(
  viewer: Viewer,
  { table, own, where, tail = Prisma.empty }: Selection,
): Prisma.Sql {
  return Prisma.sql`
    SELECT r.id, r."courseId", c.code, c.title, r."offeringId", o.professor, r."semesterId", t.year, t.term,
           r."authorTag", r.body, ${own},
           r."tookIt" AND EXISTS (
             SELECT FROM "Section" s WHERE s."offeringId" = r."offeringId" AND s."semesterId" = r."semesterId"
               AND s."addedCount" >= ${crowd}) AS "tookIt",
           r."helpfulCount", r.version, r."createdAt", r."editedAt", r."deletedAt"
    FROM ${tables[table]} r
    JOIN "Course" c ON c.id = r."courseId"
    JOIN "Offering" o ON o.id = r."offeringId"
    JOIN "Semester" t ON t.id = r."semesterId"
    WHERE r."universityId" = ${viewer.university.id}::uuid AND ${where} ${tail}`
}

/**
 * Of a course, or of one offering of it. There the course is asked of the offering: asked of the row as well, two
 * indexes would be crossed and their rows sorted.
 */
export function placedIn(courseId: string, offeringId: string | undefined): Prisma.Sql {
  if (offeringId === undefined) return Prisma.sql`r."courseId" = ${courseId}::uuid`

  return Prisma.sql`r."offeringId" = ${offeringId}::uuid AND o."courseId" = ${courseId}::uuid`
}

/** What is locked while its author writes. */
export function lockOpinion(table: keyof typeof tables, id: string): Prisma.Sql {
  return Prisma.sql`SELECT id FROM ${tables[table]} WHERE id = ${id}::uuid FOR UPDATE`
}

export function toOpinionView(row: OpinionRow, viewer: { mine: boolean; helpful: boolean }) {
  return {
    id: row.id,
    course: { id: row.courseId, code: row.code, title: row.title },
    offering: { id: row.offeringId, professor: row.professor },
    semester: semesterName({ year: row.year, term: storedTerms[row.term] }),
    tookIt: row.tookIt,
    helpfulCount: row.helpfulCount,
    edited: row.editedAt !== null,
    version: row.version,
    createdAt: row.createdAt.toISOString(),
    updatedAt: (row.editedAt ?? row.createdAt).toISOString(),
    viewer,
  }
}
