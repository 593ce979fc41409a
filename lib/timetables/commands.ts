import 'server-only'
import { assertMayWrite } from '@/lib/auth/standing'
import type { Viewer } from '@/lib/auth/viewer'
import { semesterNamed } from '@/lib/catalogue/semester-queries'
import { DomainError, notFound } from '@/lib/core/errors'
import { given } from '@/lib/core/given'
import { newId } from '@/lib/core/id'
import { operation } from '@/lib/core/operation'
import { length } from '@/lib/core/text'
import { canUndo } from '@/lib/core/undo'
import { db, type Tx } from '@/lib/db/client'
import { isTaken, retrying } from '@/lib/db/errors'
import { type Idempotency, once } from '@/lib/db/idempotency'
import { putEntries } from './placing-commands'
import { plansMost } from './policy'
import { holdPlans, movePrimary } from './primary-commands'
import { ownPlan, planMeant, planOpenTo } from './queries'
import { copyTimetableInput, editTimetableInput, makeTimetableInput, nameMax, timetableInput } from './schema'
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

type NewPlan = { semesterId: string; name: string; idempotency: Idempotency }

/** The plans of the semester must be held still. */
async function putPlan(tx: Tx, viewer: Viewer, { semesterId, name, idempotency }: NewPlan): Promise<string> {
  const shelf = { userId: viewer.id, semesterId }
  if ((await tx.timetable.count({ where: { ...shelf, deletedAt: null } })) >= plansMost) {
    throw new DomainError('conflict', `시간표는 한 학기에 ${plansMost}개까지 만들 수 있어요.`, {
      code: 'timetable.too_many',
    })
  }
  const id = newId()
  await named(name, () =>
    tx.timetable.create({
      data: { ...idempotency, ...shelf, id, universityId: viewer.university.id, name },
    }),
  )
  if (!(await tx.primaryTimetable.findUnique({ where: { userId_semesterId: shelf } }))) {
    await movePrimary(tx, shelf, id)
  }
  return id
}

async function named<Done>(name: string, write: () => Promise<Done>): Promise<Done> {
  try {
    return await write()
  } catch (error) {
    if (!isTaken(error, 'name')) throw error

    const message = `‘${name}’ 시간표가 이 학기에 이미 있어요. 다른 이름을 써 주세요.`
    throw new DomainError('conflict', message, { code: 'timetable.name_taken', fields: { name: message } })
  }
}

/** Name, visibility, and whether it counts. Errors: `stale` when somebody edited in between, `conflict` timetable.name_taken. */
export const editTimetable = operation(
  editTimetableInput,
  async (viewer, { timetableId, version, name, visibility, primary }) =>
    changing(async (tx) => {
      const plan = await ownPlanHeld(tx, viewer, timetableId)
      if (version !== '*' && version !== plan.version) throw stale(viewer, plan)
      await named(name ?? plan.name, () =>
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

function stale(viewer: Viewer, plan: TimetableRow): DomainError {
  return new DomainError(
    'stale',
    '다른 곳에서 먼저 고친 시간표예요. 새 내용을 확인하고 다시 저장해 주세요.',
    { code: 'timetable.stale', extra: { current: toTimetableView(viewer, plan) } },
  )
}

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
      await movePrimary(tx, shelf, oldest?.id ?? null)
    }),
  { reach: reachOwnPlan },
)

/** Everything as it was before the delete. Errors: `conflict` timetable.name_taken. */
export const restoreTimetable = operation(
  timetableInput,
  async (viewer, { timetableId }) =>
    changing(async (tx) => {
      const plan = await ownPlanHeld(tx, viewer, timetableId, { deleted: true })
      if (plan.deletedAt === null) return toTimetableView(viewer, plan)
      if (!canUndo(plan.deletedAt, new Date())) {
        throw notFound('시간표를 되돌릴 수 있는 10분이 지났어요.')
      }
      await named(plan.name, () =>
        tx.timetable.update({ where: { id: timetableId }, data: { deletedAt: null, wasPrimary: false } }),
      )
      const shelf = shelfOf(plan)
      const pointer = await tx.primaryTimetable.findUnique({ where: { userId_semesterId: shelf } })
      if (plan.wasPrimary || !pointer) await movePrimary(tx, shelf, timetableId)
      return toTimetableView(viewer, await planOpenTo(tx, viewer, timetableId))
    }),
  { reach: reachDeletedPlan },
)

/** A plan with the same entries, seen by nobody else. Errors: `conflict` timetable.name_taken. */
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
            name: name ?? (await copyName(tx, plan)),
            idempotency,
          })
          await putEntries(tx, id, plan.entries)
          return toTimetableView(viewer, await planOpenTo(tx, viewer, id))
        },
        found: async (tx, id) => toTimetableView(viewer, await planOpenTo(tx, viewer, id, { deleted: true })),
      },
    )
  },
  { reach: reachOwnPlan },
)

/** `1안 사본`, `1안 사본 2`: the first that nobody has, cut to fit. */
async function copyName(tx: Tx, plan: TimetableRow): Promise<string> {
  const rows = await tx.timetable.findMany({
    where: { ...shelfOf(plan), deletedAt: null },
    select: { name: true },
  })
  const taken = new Set(rows.map(({ name }) => name))
  for (let turn = 1; ; turn++) {
    const end = turn === 1 ? ' 사본' : ` 사본 ${turn}`
    const name = [...plan.name].slice(0, nameMax - length(end)).join('') + end
    if (!taken.has(name)) return name
  }
}

/** A transaction over plans, tried again when the database asks for it. */
function changing<Done>(work: (tx: Tx) => Promise<Done>): Promise<Done> {
  return retrying(() => db.$transaction(work))
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
