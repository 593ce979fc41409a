import 'server-only'
import { nothingInput } from '@/lib/accounts/schema'
import type { Viewer } from '@/lib/auth/viewer'
import { DomainError, notFound } from '@/lib/core/errors'
import { idInput } from '@/lib/core/id'
import { operation } from '@/lib/core/operation'
import { parseOne } from '@/lib/core/parse'
import { db, type Tx } from '@/lib/db/client'
import { planFileOf } from '@/lib/timetables/plan-file'
import { getTimetable, planOpenTo } from '@/lib/timetables/queries'
import { timetableInput } from '@/lib/timetables/schema'
import type { ShownPlan } from '@/lib/timetables/shown'
import { planToShow } from '@/lib/timetables/shown-queries'
import { calendarOf } from './calendar'
import type { SharingView } from './schema'
import { sharingSelect, toSharingView } from './views'

/** Which ways lead out of a plan of one's own. */
export const getSharing = operation(
  timetableInput,
  async (viewer, { timetableId }): Promise<SharingView> => {
    await planOfMine(db, viewer, { timetableId })
    const row = await db.timetable.findUniqueOrThrow({ where: { id: timetableId }, select: sharingSelect })
    return toSharingView(row, new Date())
  },
  { reach: (viewer, raw) => planOfMine(db, viewer, raw) },
)

/** All of one's own plans that somebody or something else may read. */
export const listSharing = operation(nothingInput, async (viewer): Promise<SharingView[]> => {
  const rows = await db.timetable.findMany({
    where: {
      userId: viewer.id,
      deletedAt: null,
      OR: [{ share: { isNot: null } }, { feed: { isNot: null } }],
    },
    orderBy: { id: 'desc' },
    select: sharingSelect,
  })
  return rows.map((row) => toSharingView(row, new Date()))
})

/** The plan as an iCalendar file. */
export const getCalendar = operation(
  timetableInput,
  async (viewer, { timetableId }) => calendarOf(await planSeen(db, viewer, { timetableId })),
  { reach: (viewer, raw) => planSeen(db, viewer, raw) },
)

/** The plan as a file of Moram's own. Memos are in one's own only. */
export const getPlanFile = operation(
  timetableInput,
  async (viewer, { timetableId }) => {
    const plan = await getTimetable(viewer, { timetableId })
    return planFileOf(plan, { withMemos: plan.viewer.mine })
  },
  { reach: (viewer, raw) => planSeen(db, viewer, raw) },
)

/** A plan that the viewer may read, as it leaves the house. */
export async function planSeen(tx: Tx, viewer: Viewer, raw: unknown): Promise<ShownPlan> {
  const timetableId = parseOne(idInput, raw, 'timetableId')
  if (timetableId === null) throw notFound()
  await planOpenTo(tx, viewer, timetableId)
  const plan = await planToShow(tx, timetableId)
  if (!plan) throw notFound()

  return plan
}

/** Of one's own plan, for what may be done even while one may not write. */
export async function planOfMine(tx: Tx, viewer: Viewer, raw: unknown): Promise<void> {
  const timetableId = parseOne(idInput, raw, 'timetableId')
  if (timetableId === null) throw notFound()
  const { userId } = await planOpenTo(tx, viewer, timetableId)
  if (userId !== viewer.id) throw new DomainError('forbidden', '내 시간표만 내보내고 공유할 수 있어요.')
}
