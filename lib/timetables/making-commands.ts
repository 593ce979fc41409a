import 'server-only'
import type { Viewer } from '@/lib/auth/viewer'
import { DomainError } from '@/lib/core/errors'
import { newId } from '@/lib/core/id'
import { length } from '@/lib/core/text'
import type { Tx } from '@/lib/db/client'
import { isTaken } from '@/lib/db/errors'
import type { Idempotency } from '@/lib/db/idempotency'
import { nameMax } from './lengths'
import { painted } from './painting'
import { putEntries, type Snapshot } from './placing-commands'
import { plansMost } from './policy'
import { countSections, holdPlans, movePrimary, type Shelf } from './primary-commands'
import { planOpenTo } from './queries'
import type { TimetableView } from './schema'
import { toTimetableView } from './views'

type NewPlan = { semesterId: string; name: string; idempotency: Idempotency }

/** The plans of the semester must be held still. Errors: `conflict` timetable.too_many and timetable.name_taken. */
export async function putPlan(
  tx: Tx,
  viewer: Viewer,
  { semesterId, name, idempotency }: NewPlan,
): Promise<string> {
  const shelf = { userId: viewer.id, semesterId }
  await assertShelfRoom(tx, shelf)
  const id = newId()
  await named(tx, name, () =>
    tx.timetable.create({
      data: { ...idempotency, ...shelf, id, universityId: viewer.university.id, name },
    }),
  )
  if (!(await tx.primaryTimetable.findUnique({ where: { userId_semesterId: shelf } }))) {
    await movePrimary(tx, shelf, id)
  }
  return id
}

/** Errors: `conflict` timetable.too_many. The plans of the semester must be held still. */
export async function assertShelfRoom(tx: Tx, shelf: Shelf): Promise<void> {
  if ((await tx.timetable.count({ where: { ...shelf, deletedAt: null } })) < plansMost) return

  throw new DomainError('conflict', `시간표는 한 학기에 ${plansMost}개까지 만들 수 있어요.`, {
    code: 'timetable.too_many',
  })
}

/** Errors: `conflict` timetable.name_taken where the write takes a name that another plan of the semester has. */
export async function named<Done>(tx: Tx, name: string, write: (tx: Tx) => Promise<Done>): Promise<Done> {
  try {
    return await write(tx)
  } catch (error) {
    if (!isTaken(error, 'name')) throw error

    const message = `‘${name}’ 시간표가 이 학기에 이미 있어요. 다른 이름을 써 주세요.`
    throw new DomainError('conflict', message, { code: 'timetable.name_taken', fields: { name: message } })
  }
}

/** The name itself, else with ` 사본`, ` 사본 2` and on behind it: the first that no plan of the semester has, cut to fit. */
export async function freeName(tx: Tx, shelf: Shelf, wanted: string): Promise<string> {
  return nameBeside(await namesOn(tx, shelf), wanted, 0)
}

/** The same for what is a copy from the first: `1안 사본`. */
export async function copyName(tx: Tx, shelf: Shelf, wanted: string): Promise<string> {
  return nameBeside(await namesOn(tx, shelf), wanted, 1)
}

async function namesOn(tx: Tx, shelf: Shelf): Promise<Set<string>> {
  const rows = await tx.timetable.findMany({ where: { ...shelf, deletedAt: null }, select: { name: true } })
  return new Set(rows.map(({ name }) => name))
}

function nameBeside(taken: Set<string>, wanted: string, first: number): string {
  for (let turn = first; ; turn++) {
    const end = ['', ' 사본'][turn] ?? ` 사본 ${turn}`
    const name = [...wanted].slice(0, nameMax - length(end)).join('') + end
    if (!taken.has(name)) return name
  }
}

/** A class of a new plan; it gets a colour where it has none. */
export type NewClass = Snapshot & { colour?: number; memo?: string }

type Filled = {
  semesterId: string
  /** Without one the plan is called `proposal`, or the first name near it that is free. */
  name: string | undefined
  proposal: string
  classes: readonly NewClass[]
  idempotency: Idempotency
}

/** A plan with its classes in one piece. They must not overlap. Errors: those of `putPlan`. */
export async function makeFilled(
  tx: Tx,
  viewer: Viewer,
  { semesterId, name, proposal, classes, idempotency }: Filled,
): Promise<TimetableView> {
  const shelf = { userId: viewer.id, semesterId }
  await holdPlans(tx, viewer, semesterId)
  const id = await putPlan(tx, viewer, {
    semesterId,
    name: name ?? (await freeName(tx, shelf, proposal)),
    idempotency,
  })
  await putEntries(tx, id, painted(classes))
  const row = await planOpenTo(tx, viewer, id)
  if (row.primary) await countSections(tx, { gained: classes.flatMap(({ sectionId }) => sectionId ?? []) })

  return toTimetableView(viewer, row)
}

/** A plan as a request that was answered before made it. */
export async function planMadeBefore(tx: Tx, viewer: Viewer, id: string): Promise<TimetableView> {
  return toTimetableView(viewer, await planOpenTo(tx, viewer, id, { deleted: true }))
}
