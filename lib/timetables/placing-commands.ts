import 'server-only'
import type { Viewer } from '@/lib/auth/viewer'
import type { Stretch } from '@/lib/catalogue/stretch'
import { DomainError } from '@/lib/core/errors'
import { newId } from '@/lib/core/id'
import type { Tx } from '@/lib/db/client'
import { isOverlap, isTaken } from '@/lib/db/errors'
import type { Idempotency } from '@/lib/db/idempotency'
import { conflictText } from './conflict'
import { countSections } from './primary-commands'
import { conflictsWith, ownPlan } from './queries'
import { alreadyThere, assertNotTooOften, stalePlan } from './refusal'
import { type EntryRow, type TimetableRow, toTimetableView } from './views'

export type NewMeeting = Stretch & { rooms: string[] }
/** A class as a plan keeps it: what becomes of the section later changes nothing here. */
export type Snapshot = {
  sectionId: string | null
  title: string
  professor: string
  halfCredits: number | null
  meetings: NewMeeting[]
}
type NewEntry = Snapshot & { colour: number; memo: string }

/** Whoever writes to a plan waits here for whoever else does. Errors: `stale` when it is no longer at `version`. */
export async function ownPlanLocked(
  tx: Tx,
  viewer: Viewer,
  { timetableId, version }: { timetableId: string; version: number | '*' },
): Promise<TimetableRow> {
  await tx.$queryRaw`SELECT id FROM "Timetable" WHERE id = ${timetableId}::uuid FOR UPDATE`
  const plan = await ownPlan(tx, viewer, timetableId)
  if (version !== '*' && version !== plan.version) throw stalePlan(toTimetableView(viewer, plan))

  return plan
}

/** New rows for entries that do not overlap; all meetings in one statement and in order, so that no two writers wait in a ring. */
export async function putEntries(
  tx: Tx,
  timetableId: string,
  entries: NewEntry[],
  idempotency: Idempotency = {},
): Promise<string[]> {
  const made = entries.map((entry) => ({ ...entry, id: newId() }))
  await tx.entry.createMany({
    data: made.map(({ id, sectionId, title, professor, halfCredits, colour, memo }) => ({
      ...idempotency,
      id,
      timetableId,
      sectionId,
      title,
      professor,
      halfCredits,
      colour,
      memo,
    })),
  })
  await putMeetings(tx, timetableId, made)

  return made.map(({ id }) => id)
}

type Placed = { id: string; meetings: NewMeeting[] }

/** Errors: `conflict` timetable.full. */
export async function putMeetings(tx: Tx, timetableId: string, entries: Placed[]): Promise<void> {
  const rows = entries.flatMap(({ id: entryId, meetings }) =>
    meetings.map(({ weekday, startMinute, endMinute, rooms }, position) => ({
      entryId,
      timetableId,
      position,
      weekday,
      startMinute,
      endMinute,
      rooms,
    })),
  )
  if (rows.length === 0) return

  await tx.entryMeeting.createMany({
    data: rows.toSorted((one, other) => one.weekday - other.weekday || one.startMinute - other.startMinute),
  })
  await countMeetings(tx, timetableId)
}

/** Errors: `conflict` timetable.full. */
async function countMeetings(tx: Tx, timetableId: string): Promise<void> {
  assertNotTooOften(await tx.entryMeeting.count({ where: { timetableId, removed: false } }))
}

/** Their place is free, and they can be put back. */
export async function takeOut(tx: Tx, ids: string[]): Promise<void> {
  await tx.entryMeeting.updateMany({ where: { entryId: { in: ids } }, data: { removed: true } })
  await tx.entry.updateMany({ where: { id: { in: ids } }, data: { deletedAt: new Date() } })
}

/** What `takeOut` took stands where it stood. Errors: `conflict` timetable.already for a section that is there, timetable.full. */
export async function putBack(tx: Tx, entries: readonly EntryRow[]): Promise<void> {
  const ids = entries.map(({ id }) => id)
  try {
    await tx.entry.updateMany({ where: { id: { in: ids } }, data: { deletedAt: null } })
  } catch (error) {
    throw isTaken(error) ? alreadyThere(entries[0]?.title ?? '') : error
  }
  await tx.entryMeeting.updateMany({ where: { entryId: { in: ids } }, data: { removed: false } })
  const [first] = entries
  if (first) await countMeetings(tx, first.timetableId)
}

/** The plan is another than before; where it counts, so are the numbers of its sections. */
export async function change(
  tx: Tx,
  plan: TimetableRow,
  sections: { gained?: string[]; lost?: string[] } = {},
): Promise<void> {
  await tx.timetable.update({ where: { id: plan.id }, data: { version: { increment: 1 } } })
  if (plan.primary) await countSections(tx, sections)
}

/**
 * The constraint is the judge: it also sees what somebody else wrote a moment ago. `tx` stands outside the write,
 * which is over by then.
 */
export async function refusingOverlap<Done>(
  tx: Tx,
  { timetableId, stretches, but }: { timetableId: string; stretches: Stretch[]; but?: string[] },
  write: () => Promise<Done>,
): Promise<Done> {
  try {
    return await write()
  } catch (error) {
    if (!isOverlap(error)) throw error

    const conflicts = await conflictsWith(tx, timetableId, stretches, but)
    throw new DomainError('conflict', conflictText(conflicts), {
      code: 'timetable.overlap',
      extra: { conflicts },
    })
  }
}
