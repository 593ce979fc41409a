import 'server-only'
import { DomainError } from '@/lib/core/errors'
import { operation } from '@/lib/core/operation'
import { db } from '@/lib/db/client'
import { Prisma } from '@/lib/db/generated/client'
import { listMyNotesInput, listNotesInput, noteInput } from './exam-schema'
import { noteKind } from './exam-views'
import { listOpinions, listOwnOpinions, opinionOpenTo, opinionView, saidOf } from './opinion-queries'
import { orders } from './order-views'
import { courseMeant } from './queries'

/** What is told of a course's exams, newest first. */
export const listNotes = operation(
  listNotesInput,
  async (viewer, { exam, cursor, limit, ...asked }) => {
    const order = orders.newest(cursor)
    const where = await saidOf(db, viewer, asked)
    if (exam !== undefined) where.push(Prisma.sql`r.exam = ${exam}::"Exam"`)

    return listOpinions(db, viewer, { kind: noteKind, where, order, limit })
  },
  { reach: (viewer, raw) => courseMeant(db, viewer, raw) },
)

export const getNote = operation(noteInput, async (viewer, { noteId }) =>
  opinionView(db, viewer, {
    kind: noteKind,
    row: await opinionOpenTo(db, viewer, { kind: noteKind, id: noteId }),
  }),
)

/** One's own note for the form. Errors: `forbidden` when somebody else wrote it. */
export const getNoteToEdit = operation(noteInput, async (viewer, { noteId }) => {
  const note = await getNote(viewer, { noteId })
  if (!note.viewer.mine) throw new DomainError('forbidden', '내가 쓴 시험 정보만 고칠 수 있어요.')

  return note
})

/** One's own, newest first. */
export const listMyNotes = operation(listMyNotesInput, async (viewer, page) =>
  listOwnOpinions(db, viewer, { kind: noteKind, ...page }),
)
