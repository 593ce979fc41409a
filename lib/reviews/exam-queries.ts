import 'server-only'
import type { Viewer } from '@/lib/auth/viewer'
import { courseOpenTo } from '@/lib/catalogue/course-queries'
import { semesterNamed } from '@/lib/catalogue/semester-queries'
import { idAfter, type Page, pageOf } from '@/lib/core/cursor'
import { notFound } from '@/lib/core/errors'
import { operation } from '@/lib/core/operation'
import { db, type Tx } from '@/lib/db/client'
import { Prisma } from '@/lib/db/generated/client'
import { read } from '@/lib/db/read'
import { readBook } from '@/lib/seal/books'
import { helpfulTag } from '@/lib/seal/tags'
import { listMyNotesInput, listNotesInput, type NoteView } from './exam-schema'
import { type NoteRow, selectNotes, toNoteView } from './exam-views'
import { courseMeant } from './queries'

/** What is told of a course's exams, newest first. */
export const listNotes = operation(
  listNotesInput,
  async (viewer, { courseId, offering, semester, exam, cursor, limit }): Promise<Page<NoteView>> => {
    const last = idAfter(cursor)
    await courseOpenTo(db, viewer.university.id, courseId)
    const named = semester === undefined ? null : await semesterNamed(db, viewer.university, semester)
    const where = [Prisma.sql`n."courseId" = ${courseId}::uuid`, before(last)]
    if (offering !== undefined) where.push(Prisma.sql`n."offeringId" = ${offering}::uuid`)
    if (named) where.push(Prisma.sql`n."semesterId" = ${named.id}::uuid`)
    if (exam !== undefined) where.push(Prisma.sql`n.exam = ${exam}::"Exam"`)

    return newestOf(viewer, Prisma.join(where, ' AND '), limit)
  },
  { reach: (viewer, raw) => courseMeant(db, viewer, raw) },
)

/** One's own, newest first, told from one's sealed book. */
export const listMyNotes = operation(listMyNotesInput, async (viewer, { cursor, limit }) => {
  const last = idAfter(cursor)
  const book = await readBook(db, viewer.id, 'notes')
  const ids = book.map(({ itemId }) => itemId)

  return newestOf(viewer, Prisma.sql`n.id = ANY(${ids}::uuid[]) AND ${before(last)}`, limit)
})

function before(last: string | null): Prisma.Sql {
  return last === null ? Prisma.sql`TRUE` : Prisma.sql`n.id < ${last}::uuid`
}

async function newestOf(viewer: Viewer, where: Prisma.Sql, limit: number): Promise<Page<NoteView>> {
  const rows = await read<NoteRow>(
    db,
    selectNotes(
      viewer,
      Prisma.sql`n."deletedAt" IS NULL AND ${where}`,
      Prisma.sql`ORDER BY n.id DESC LIMIT ${limit + 1}`,
    ),
  )
  const helpful = await notesHelpfulTo(db, viewer, rows)

  return pageOf(rows, limit, (row) => toNoteView(viewer, row, helpful.has(row.id)))
}

type Counted = { id: string; helpfulCount: number }

/** Which of these the viewer found helpful: none that nobody did. */
export async function notesHelpfulTo(tx: Tx, viewer: Viewer, notes: Counted[]): Promise<Set<string>> {
  const ids = notes.filter(({ helpfulCount }) => helpfulCount > 0).map(({ id }) => id)
  if (ids.length === 0) return new Set()

  const rows = await read<{ id: string }>(
    tx,
    Prisma.sql`
    SELECT v."noteId" AS id
    FROM unnest(${ids}::uuid[], ${ids.map((id) => helpfulTag(viewer.id, id))}::bytea[]) AS asked(id, tag)
    JOIN "ExamNoteVote" v ON v."noteId" = asked.id AND v.tag = asked.tag`,
  )
  return new Set(rows.map(({ id }) => id))
}

/** A note the viewer may read, or `not_found`. Deleted ones only where `deleted` asks for them. */
export async function noteOpenTo(
  tx: Tx,
  viewer: Viewer,
  noteId: string,
  { deleted = false } = {},
): Promise<NoteRow> {
  const there = deleted ? Prisma.sql`TRUE` : Prisma.sql`n."deletedAt" IS NULL`
  const [row] = await read<NoteRow>(tx, selectNotes(viewer, Prisma.sql`n.id = ${noteId}::uuid AND ${there}`))
  if (!row) throw notFound('시험 정보가 지워졌거나 볼 수 없는 곳에 있어요.')

  return row
}
