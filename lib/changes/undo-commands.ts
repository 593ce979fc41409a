import 'server-only'
import type { Viewer } from '@/lib/auth/viewer'
import { notFound } from '@/lib/core/errors'
import { operation } from '@/lib/core/operation'
import { canUndo } from '@/lib/core/undo'
import { db, type Tx } from '@/lib/db/client'
import { retrying } from '@/lib/db/errors'
import { change, ownPlanLocked, refusingOverlap } from '@/lib/timetables/placing-commands'
import { getTimetable, ownPlan, planMeant } from '@/lib/timetables/queries'
import { type Placed, rewrite } from './placed-commands'
import { changeInput } from './schema'

/**
 * Within ten minutes: the entry as it was, and what gave way to it. The change waits for an answer again.
 * Errors: `conflict` timetable.overlap and timetable.already when their place is taken.
 */
export const takeAnswerBack = operation(
  changeInput,
  async (viewer, { timetableId, entryId }) => {
    await ownPlan(db, viewer, timetableId)
    const { back } = await answered(db, timetableId, entryId)

    await refusingOverlap(
      db,
      { timetableId, stretches: back.flatMap(({ meetings }) => meetings), but: [entryId] },
      () => retrying(() => db.$transaction((tx) => takeBack(tx, viewer, timetableId, entryId))),
    )
    return getTimetable(viewer, { timetableId })
  },
  { reach: (viewer, raw) => planMeant(db, viewer, raw) },
)

async function takeBack(tx: Tx, viewer: Viewer, timetableId: string, entryId: string) {
  const plan = await ownPlanLocked(tx, viewer, { timetableId, version: '*' })
  const { answer, back, now } = await answered(tx, timetableId, entryId)
  if (answer !== 'keep' || now !== back[0]?.sectionId) {
    await rewrite(tx, timetableId, back)
    await change(tx, plan, {
      gained: back.flatMap(({ sectionId }) => sectionId ?? []),
      lost: now === null ? [] : [now],
    })
  }
  await tx.changeAnswer.delete({ where: { entryId } })
}

type Back = Placed & { id: string }

/** The answer, with every entry that comes back by taking it back, and the section that stands in the entry now. */
async function answered(tx: Tx, timetableId: string, entryId: string) {
  const found = await tx.changeAnswer.findFirst({
    where: { entryId, entry: { timetableId } },
    include: { entry: { select: { sectionId: true, deletedAt: true } } },
  })
  if (!found) throw notFound('되돌릴 답이 없어요.')
  if (!canUndo(found.answeredAt, new Date())) throw notFound('답을 되돌릴 수 있는 10분이 지났어요.')

  const gone = await tx.entry.findMany({
    where: { id: { in: found.replaced }, timetableId, deletedAt: { not: null } },
    orderBy: { id: 'asc' },
    select: {
      id: true,
      sectionId: true,
      title: true,
      professor: true,
      halfCredits: true,
      meetings: {
        select: { weekday: true, startMinute: true, endMinute: true, rooms: true },
        orderBy: { position: 'asc' },
      },
    },
  })
  const back: Back[] = [{ id: entryId, ...(found.before as Placed) }, ...gone]

  return { answer: found.answer, back, now: found.entry.deletedAt ? null : found.entry.sectionId }
}
