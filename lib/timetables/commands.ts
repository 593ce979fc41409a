import 'server-only'
import { assertMayWrite } from '@/lib/auth/standing'
import type { Viewer } from '@/lib/auth/viewer'
import { semesterNamed } from '@/lib/catalogue/semester-queries'
import { notFound } from '@/lib/core/errors'
import { given } from '@/lib/core/given'
import { operation } from '@/lib/core/operation'
import { canUndo } from '@/lib/core/undo'
import { db, type Tx } from '@/lib/db/client'
import { retrying } from '@/lib/db/errors'
import { once } from '@/lib/db/idempotency'
import { copyAlong } from './copying-commands'
import { assertShelfRoom, copyName, named, putPlan } from './making-commands'
import { putEntries } from './placing-commands'
import { holdPlans, movePrimary, type Shelf } from './primary-commands'
import { ownPlan, planMeant, planOpenTo } from './queries'
import { stalePlan } from './refusal'
import { copyTimetableInput, editTimetableInput, makeTimetableInput, timetableInput } from './schema'
import { type TimetableRow, toTimetableView } from './views'

/** The first of a semester is the one that counts. Errors: `invalid` semester, `conflict` timetable.name_taken and timetable.too_many. */
export const makeTimetable = operation(
  makeTimetableInput,
  async (viewer, { semester, name, idempotencyKey }) => {
    assertMayWrite(viewer)
    const { id: semesterId } = (await semesterNamed(db, viewer.university, semester)) ?? {}
    if (!semesterId) throw notFound('그 학기의 강의 목록이 아직 없어요.')

    return once(
      { table: 'Timetable', person: viewer.id, key: idempotencyKey, body: { semester, name } },
      {
        make: async (tx, idempotency) => {
          await holdPlans(tx, viewer, semesterId)
          const id = await putPlan(tx, viewer, { semesterId, name, idempotency })
          return toTimetableView(viewer, await planOpenTo(tx, viewer, id))
        },
        found: async (tx, id) => {
          const made = await planOpenTo(tx, viewer, id, { deleted: true })
          return { ...toTimetableView(viewer, { ...made, entries: [], visibility: 'me', version: 1 }), name }
        },
      },
    )
  },
  { reach: async (viewer) => assertMayWrite(viewer) },
)

/** Name, visibility, and whether it counts. Errors: `stale` when somebody edited in between, `conflict` timetable.name_taken. */
export const editTimetable = operation(
  editTimetableInput,
  async (viewer, { timetableId, version, name, visibility, primary }) =>
    changing(async (tx) => {
      const plan = await ownPlanHeld(tx, viewer, timetableId)
      if (version !== '*' && version !== plan.version) throw stalePlan(toTimetableView(viewer, plan))
      await named(tx, name ?? plan.name, () =>
        tx.timetable.update({
          where: { id: timetableId },
          data: { ...given({ name, visibility }), version: { increment: 1 } },
        }),
      )
      if (primary) await movePrimary(tx, shelfOf(plan), timetableId)
      return toTimetableView(viewer, await planOpenTo(tx, viewer, timetableId))
    }),
  { reach: reachOwnPlan },
)

/** Can be undone for ten minutes. Where it counted, the oldest that is left follows. */
export const deleteTimetable = operation(
  timetableInput,
  async (viewer, { timetableId }) =>
    changing(async (tx) => {
      const plan = await ownPlanHeld(tx, viewer, timetableId)
      const wasPrimary = plan.primary !== null
      await tx.timetable.update({
        where: { id: timetableId },
        data: { deletedAt: new Date(), wasPrimary },
      })
      if (!wasPrimary) return
      const shelf = shelfOf(plan)
      const oldest = await tx.timetable.findFirst({
        where: { ...shelf, deletedAt: null },
        orderBy: { id: 'asc' },
        select: { id: true },
      })
      if (oldest) await inherit(tx, shelf, oldest.id)
      else await movePrimary(tx, shelf, null)
    }),
  { reach: reachOwnPlan },
)

/** Everything as it was before the delete. Errors: `conflict` timetable.name_taken and timetable.too_many. */
export const restoreTimetable = operation(
  timetableInput,
  async (viewer, { timetableId }) =>
    changing(async (tx) => {
      const plan = await ownPlanHeld(tx, viewer, timetableId, { deleted: true })
      if (plan.deletedAt === null) return toTimetableView(viewer, plan)
      if (!canUndo(plan.deletedAt, new Date())) {
        throw notFound('시간표를 되돌릴 수 있는 10분이 지났어요.')
      }
      const shelf = shelfOf(plan)
      await assertShelfRoom(tx, shelf)
      await named(tx, plan.name, () =>
        tx.timetable.update({ where: { id: timetableId }, data: { deletedAt: null, wasPrimary: false } }),
      )
      const pointer = await tx.primaryTimetable.findUnique({ where: { userId_semesterId: shelf } })
      if (plan.wasPrimary) await movePrimary(tx, shelf, timetableId)
      else if (!pointer) await inherit(tx, shelf, timetableId)
      return toTimetableView(viewer, await planOpenTo(tx, viewer, timetableId))
    }),
  { reach: reachDeletedPlan },
)

/** A plan with the same entries and the same order of registration, seen by nobody else. Errors: `conflict` timetable.name_taken. */
export const copyTimetable = operation(
  copyTimetableInput,
  async (viewer, { timetableId, name, idempotencyKey }) => {
    const { semesterId } = await ownPlan(db, viewer, timetableId)

    return once(
      { table: 'Timetable', person: viewer.id, key: idempotencyKey, body: { timetableId, name } },
      {
        make: async (tx, idempotency) => {
          await holdPlans(tx, viewer, semesterId)
          const plan = await ownPlan(tx, viewer, timetableId)
          const id = await putPlan(tx, viewer, {
            semesterId,
            name: name ?? (await copyName(tx, shelfOf(plan), plan.name)),
            idempotency,
          })
          const ids = await putEntries(tx, id, plan.entries)
          const entries = new Map(plan.entries.map((entry, place) => [entry.id, ids[place] ?? '']))
          await copyAlong(tx, { from: timetableId, to: id, entries })
          return toTimetableView(viewer, await planOpenTo(tx, viewer, id))
        },
        found: async (tx, id) => toTimetableView(viewer, await planOpenTo(tx, viewer, id, { deleted: true })),
      },
    )
  },
  { reach: reachOwnPlan },
)

/** A transaction over plans, tried again when the database asks for it. */
function changing<Done>(work: (tx: Tx) => Promise<Done>): Promise<Done> {
  return retrying(() => db.$transaction(work))
}

/** A plan counts without anybody’s saying so. Who knew it as one that does not knows an old version of it. */
async function inherit(tx: Tx, shelf: Shelf, to: string): Promise<void> {
  await movePrimary(tx, shelf, to)
  await tx.timetable.update({ where: { id: to }, data: { version: { increment: 1 } } })
}

function shelfOf({ userId, semesterId }: TimetableRow) {
  return { userId, semesterId }
}

async function reachOwnPlan(viewer: Viewer, raw: unknown) {
  return planMeant(db, viewer, raw)
}

async function reachDeletedPlan(viewer: Viewer, raw: unknown) {
  return planMeant(db, viewer, raw, { deleted: true })
}

/** With all plans of its semester. Which semester that is never changes. */
async function ownPlanHeld(
  tx: Tx,
  viewer: Viewer,
  timetableId: string,
  reading: { deleted?: boolean } = {},
): Promise<TimetableRow> {
  const { semesterId } = await ownPlan(tx, viewer, timetableId, reading)
  await holdPlans(tx, viewer, semesterId)

  return ownPlan(tx, viewer, timetableId, reading)
}
