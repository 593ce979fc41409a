import 'server-only'
import { operation } from '@/lib/core/operation'
import { db } from '@/lib/db/client'
import { Prisma } from '@/lib/db/generated/client'
import { listMyNotesInput, listNotesInput } from './exam-schema'
import { noteKind } from './exam-views'
import { listOpinions, listOwnOpinions, saidOf } from './opinion-queries'
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

/** One's own, newest first. */
export const listMyNotes = operation(listMyNotesInput, async (viewer, page) =>
  listOwnOpinions(db, viewer, { kind: noteKind, ...page }),
)
