import 'server-only'
import type { Viewer } from '@/lib/auth/viewer'
import { notFound } from '@/lib/core/errors'
import { operation } from '@/lib/core/operation'
import { day } from '@/lib/core/time'
import { canUndo } from '@/lib/core/undo'
import { db, type Tx } from '@/lib/db/client'
import { retrying } from '@/lib/db/errors'
import { placedEntry } from './entry-queries'
import { change, ownPlanLocked, putBack, refusingOverlap, takeOut } from './placing-commands'
import { ownPlan, planMeant, planOpenTo } from './queries'
import { assertRoomFor, noSuchEntry, sectionsOf } from './refusal'
import { entryInput, swapEntriesInput } from './schema'
import { type EntryRow, entrySelect, toTimetableView } from './views'

/**
 * As it was, with its colour and memo. Errors: `stale`, `conflict` timetable.overlap and timetable.already when its
 * place is taken, timetable.full.
 */
export const restoreEntry = operation(entryInput, async (viewer, { timetableId, entryId, version }) => {
  await ownPlan(db, viewer, timetableId)
  const gone = await entryGone(db, timetableId, entryId)

  return refusingOverlap(db, { timetableId, stretches: gone.meetings, but: [entryId] }, () =>
    retrying(() =>
      db.$transaction(async (tx) => {
        const plan = await ownPlanLocked(tx, viewer, { timetableId, version })
        const entry = await entryGone(tx, timetableId, entryId)
        if (entry.deletedAt === null) return placedEntry(tx, entryId)

        assertRoomFor(plan, 1)
        await putBack(tx, [entry])
        await change(tx, plan, { gained: sectionsIn([entry]) })
        return placedEntry(tx, entryId)
      }),
    ),
  )
})

/**
 * One step of 실행 취소 or 다시 실행, whole or not at all: entries of the plan leave, and others that left it within a
 * day return. What is already so stays so. Errors: `stale`, `not_found`, `conflict` timetable.overlap,
 * timetable.already and timetable.full.
 */
export const swapEntries = operation(
  swapEntriesInput,
  async (viewer, { timetableId, out, back, version }) => {
    await ownPlan(db, viewer, timetableId)
    const stretches = (await entriesOnce(db, timetableId, back)).flatMap(({ meetings }) => meetings)

    return refusingOverlap(db, { timetableId, stretches, but: [...out, ...back] }, () =>
      retrying(() =>
        db.$transaction(async (tx) => {
          const plan = await ownPlanLocked(tx, viewer, { timetableId, version })
          const standing = new Set(plan.entries.map(({ id }) => id))
          const leaving = (await entriesOnce(tx, timetableId, out)).filter(({ id }) => standing.has(id))
          const returning = (await entriesOnce(tx, timetableId, back)).filter(({ id }) => !standing.has(id))
          assertRoomFor(plan, returning.length - leaving.length)

          const ids = leaving.map(({ id }) => id)
          await takeOut(tx, ids)
          await putBack(tx, returning)
          await change(tx, plan, { lost: sectionsOf(plan, ids), gained: sectionsIn(returning) })
          return toTimetableView(viewer, await planOpenTo(tx, viewer, timetableId))
        }),
      ),
    )
  },
  { reach: (viewer: Viewer, raw: unknown) => planMeant(db, viewer, raw) },
)

/** Entries that stand in the plan or did within the last day, all of them or none. */
async function entriesOnce(tx: Tx, timetableId: string, ids: readonly string[]): Promise<EntryRow[]> {
  const since = new Date(Date.now() - day)
  const rows = await tx.entry.findMany({
    where: {
      id: { in: [...ids] },
      timetableId,
      OR: [{ deletedAt: null }, { deletedAt: { gt: since } }],
    },
    select: entrySelect,
  })
  if (rows.length < new Set(ids).size) {
    throw notFound('뺀 지 하루가 지난 수업은 되돌릴 수 없어요. 강의 목록에서 다시 담아 주세요.')
  }
  return rows
}

async function entryGone(tx: Tx, timetableId: string, entryId: string): Promise<EntryRow> {
  const entry = await tx.entry.findFirst({ where: { id: entryId, timetableId }, select: entrySelect })
  if (!entry) throw noSuchEntry()
  if (entry.deletedAt && !canUndo(entry.deletedAt, new Date())) {
    throw notFound('수업을 되돌릴 수 있는 10분이 지났어요.')
  }
  return entry
}

function sectionsIn(entries: readonly EntryRow[]): string[] {
  return entries.flatMap(({ sectionId }) => sectionId ?? [])
}
