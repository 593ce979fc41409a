import 'server-only'
import type { Viewer } from '@/lib/auth/viewer'
import { idAfter, pageOf } from '@/lib/core/cursor'
import { DomainError } from '@/lib/core/errors'
import { operation } from '@/lib/core/operation'
import { db, type Tx } from '@/lib/db/client'
import { isMine } from '@/lib/timetables/policy'
import { planOpenTo } from '@/lib/timetables/queries'
import { enrolmentInput, enrolmentsInput } from './schema'
import { type EnrolmentRow, emptyEnrolment, enrolmentSelect, toEnrolmentView } from './views'

/** The order of one's registration, every branch of it checked. */
export const getEnrolment = operation(enrolmentInput, async (viewer, { timetableId }) => {
  if (!isMine(viewer, await planOpenTo(db, viewer, timetableId))) {
    throw new DomainError('forbidden', '내 수강신청 계획만 볼 수 있어요.')
  }
  return toEnrolmentView(await enrolmentOf(db, timetableId))
})

/** What stands there, or an empty one. */
export async function enrolmentOf(tx: Tx, timetableId: string): Promise<EnrolmentRow> {
  const row = await tx.enrolment.findUnique({ where: { timetableId }, select: enrolmentSelect })
  return row ?? emptyEnrolment(timetableId)
}

/** Those of all one's plans, the newest plan first. */
export const listEnrolments = operation(enrolmentsInput, async (viewer: Viewer, { cursor, limit }) => {
  const after = idAfter(cursor)
  const rows = await db.enrolment.findMany({
    where: {
      timetable: { userId: viewer.id, deletedAt: null },
      ...(after === null ? {} : { timetableId: { lt: after } }),
    },
    orderBy: { timetableId: 'desc' },
    take: limit + 1,
    select: enrolmentSelect,
  })
  const withIds = rows.map((row) => ({ ...row, id: row.timetableId }))

  return pageOf(withIds, limit, toEnrolmentView)
})
