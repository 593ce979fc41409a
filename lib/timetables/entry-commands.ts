import 'server-only'
import type * as z from 'zod'
import type { Viewer } from '@/lib/auth/viewer'
import { DomainError, notFound } from '@/lib/core/errors'
import { given } from '@/lib/core/given'
import { idInput } from '@/lib/core/id'
import { operation } from '@/lib/core/operation'
import { parseOne } from '@/lib/core/parse'
import { canUndo } from '@/lib/core/undo'
import { db, type Tx } from '@/lib/db/client'
import { isTaken, retrying } from '@/lib/db/errors'
import { type Idempotency, once } from '@/lib/db/idempotency'
import { colourFor } from './colour'
import {
  change,
  type NewMeeting,
  ownPlanLocked,
  putEntries,
  putMeetings,
  refusingOverlap,
  type Snapshot,
  takeOut,
} from './placing-commands'
import { entriesMost } from './policy'
import { conflictsWith, ownPlan, planMeant, type Stretch } from './queries'
import { addEntryInput, type EntryView, editEntryInput, entryInput } from './schema'
import { type EntryRow, entrySelect, type TimetableRow, toEntryView } from './views'

/**
 * Errors: `conflict` timetable.overlap with `conflicts` unless `replace` removes them, timetable.already for a section
 * that is there, timetable.full; `invalid` for a section of another university or semester, or one that is gone.
 */
export const addEntry = operation(
  addEntryInput,
  async (viewer, { timetableId, idempotencyKey, replace, sectionId, custom }) => {
    const plan = await ownPlan(db, viewer, timetableId)
    const wanted = custom ? byHand(custom) : await snapshotOf(db, plan, sectionId ?? '')
    const body = { timetableId, replace, sectionId, custom }

    return refusingOverlap(db, { timetableId, stretches: wanted.meetings }, () =>
      once(
        { table: 'Entry', person: viewer.id, key: idempotencyKey, body },
        {
          make: (tx, idempotency) => add(tx, viewer, { timetableId, wanted, replace, idempotency }),
          found: async (tx, id) => {
            const made = await tx.entry.findUniqueOrThrow({ where: { id }, select: entrySelect })
            return toEntryView({ ...made, ...wanted, memo: '' }, { withMemo: true })
          },
        },
      ),
    )
  },
  { reach: (viewer, raw) => planMeant(db, viewer, raw) },
)

type Adding = { timetableId: string; wanted: Snapshot; replace: boolean; idempotency: Idempotency }

async function add(tx: Tx, viewer: Viewer, { timetableId, wanted, replace, idempotency }: Adding) {
  const plan = await ownPlanLocked(tx, viewer, timetableId)
  const { sectionId } = wanted
  if (sectionId && plan.entries.some((entry) => entry.sectionId === sectionId)) throw already(wanted.title)
  if (plan.entries.length >= entriesMost) {
    throw new DomainError('conflict', `시간표 하나에 ${entriesMost}개까지 담을 수 있어요.`, {
      code: 'timetable.full',
    })
  }
  const hit = replace ? await idsInTheWay(tx, timetableId, wanted.meetings) : []
  await takeOut(tx, hit)
  const taken = plan.entries.filter(({ id }) => !hit.includes(id)).map(({ colour }) => colour)
  const [id = ''] = await putEntries(
    tx,
    timetableId,
    [{ ...wanted, colour: colourFor(wanted.title, taken), memo: '' }],
    idempotency,
  )
  await change(tx, plan, { gained: sectionId ? [sectionId] : [], lost: sectionsOf(plan, hit) })

  return entryIn(tx, id)
}

function sectionsOf(plan: TimetableRow, ids: string[]): string[] {
  return plan.entries.flatMap(({ id, sectionId }) => (sectionId && ids.includes(id) ? [sectionId] : []))
}

async function idsInTheWay(tx: Tx, timetableId: string, stretches: Stretch[]): Promise<string[]> {
  const conflicts = await conflictsWith(tx, timetableId, stretches)
  return [...new Set(conflicts.map(({ entryId }) => entryId))]
}

/** Colour and memo of any entry; the rest of one written by hand. Errors: `invalid`, `conflict` timetable.overlap. */
export const editEntry = operation(
  editEntryInput,
  async (viewer, { timetableId, entryId, colour, memo, title, professor, credits, meetings }) => {
    const placed = meetings?.map(toNewMeeting)
    const words = given({ title, professor, credits, meetings })

    return refusingOverlap(db, { timetableId, stretches: placed ?? [], but: entryId }, () =>
      retrying(() =>
        db.$transaction(async (tx) => {
          const plan = await ownPlanLocked(tx, viewer, timetableId)
          assertOpen(entryOf(plan, entryId), words)
          await tx.entry.update({
            where: { id: entryId },
            data: { ...given({ colour, memo, title, professor, halfCredits: halves(credits) }) },
          })
          if (placed) {
            await tx.entryMeeting.deleteMany({ where: { entryId } })
            await putMeetings(tx, timetableId, [{ id: entryId, meetings: placed }])
          }
          await change(tx, plan)
          return entryIn(tx, entryId)
        }),
      ),
    )
  },
  { reach: reachOwnEntry },
)

function assertOpen(entry: EntryRow, words: Record<string, unknown>) {
  if (entry.sectionId === null || Object.keys(words).length === 0) return

  const message = '강의 목록에서 담은 수업은 색과 메모만 고칠 수 있어요.'
  throw new DomainError('invalid', message, {
    fields: Object.fromEntries(Object.keys(words).map((field) => [field, message])),
  })
}

/** Can be undone for ten minutes. */
export const removeEntry = operation(
  entryInput,
  async (viewer, { timetableId, entryId }) =>
    retrying(() =>
      db.$transaction(async (tx) => {
        const plan = await ownPlanLocked(tx, viewer, timetableId)
        const { id } = entryOf(plan, entryId)
        await takeOut(tx, [id])
        await change(tx, plan, { lost: sectionsOf(plan, [id]) })
      }),
    ),
  { reach: reachOwnEntry },
)

/** As it was, with its colour and memo. Errors: `conflict` timetable.overlap and timetable.already when its place is taken. */
export const restoreEntry = operation(entryInput, async (viewer, { timetableId, entryId }) => {
  await ownPlan(db, viewer, timetableId)
  const gone = await entryGone(db, timetableId, entryId)

  return refusingOverlap(db, { timetableId, stretches: gone.meetings, but: entryId }, () =>
    retrying(() =>
      db.$transaction(async (tx) => {
        const plan = await ownPlanLocked(tx, viewer, timetableId)
        const entry = await entryGone(tx, timetableId, entryId)
        if (entry.deletedAt === null) return entryIn(tx, entryId)

        await unlessAlready(entry.title, () =>
          tx.entry.update({ where: { id: entryId }, data: { deletedAt: null } }),
        )
        await tx.entryMeeting.updateMany({ where: { entryId }, data: { removed: false } })
        await change(tx, plan, { gained: entry.sectionId ? [entry.sectionId] : [] })
        return entryIn(tx, entryId)
      }),
    ),
  )
})

async function unlessAlready(title: string, write: () => Promise<unknown>) {
  try {
    await write()
  } catch (error) {
    throw isTaken(error) ? already(title) : error
  }
}

async function entryGone(tx: Tx, timetableId: string, entryId: string): Promise<EntryRow> {
  const entry = await tx.entry.findFirst({ where: { id: entryId, timetableId }, select: entrySelect })
  if (!entry) throw noSuchEntry()
  if (entry.deletedAt && !canUndo(entry.deletedAt, new Date())) {
    throw notFound('수업을 되돌릴 수 있는 10분이 지났어요.')
  }
  return entry
}

async function entryIn(tx: Tx, id: string): Promise<EntryView> {
  return toEntryView(await tx.entry.findUniqueOrThrow({ where: { id }, select: entrySelect }), {
    withMemo: true,
  })
}

function already(title: string): DomainError {
  return new DomainError('conflict', `‘${title}’ 수업은 이미 담겨 있어요.`, { code: 'timetable.already' })
}

/** What the list says of a section of the plan's semester today. */
async function snapshotOf(tx: Tx, plan: TimetableRow, sectionId: string): Promise<Snapshot> {
  const section = await tx.section.findFirst({
    where: { id: sectionId, semesterId: plan.semesterId, removedAt: null },
    select: {
      title: true,
      professor: true,
      halfCredits: true,
      meetings: {
        select: { weekday: true, startMinute: true, endMinute: true, rooms: true },
        orderBy: { position: 'asc' },
      },
    },
  })
  if (section) return { sectionId, ...section }

  const message = '이 학기의 강의 목록에 없는 수업이에요.'
  throw new DomainError('invalid', message, { fields: { sectionId: message } })
}

type Custom = NonNullable<z.output<typeof addEntryInput>['custom']>

function byHand({ title, professor, credits, meetings }: Custom): Snapshot {
  return {
    sectionId: null,
    title,
    professor,
    halfCredits: halves(credits) ?? null,
    meetings: meetings.map(toNewMeeting),
  }
}

function halves(credits: number | null | undefined): number | null | undefined {
  return credits ? credits * 2 : credits
}

function toNewMeeting({ day, start, end, rooms }: Custom['meetings'][number]): NewMeeting {
  return { weekday: day, startMinute: start, endMinute: end, rooms }
}

async function reachOwnEntry(viewer: Viewer, raw: unknown) {
  entryOf(await planMeant(db, viewer, raw), parseOne(idInput, raw, 'entryId'))
}

function entryOf(plan: TimetableRow, entryId: string | null): EntryRow {
  const entry = plan.entries.find(({ id }) => id === entryId)
  if (!entry) throw noSuchEntry()

  return entry
}

function noSuchEntry(): DomainError {
  return notFound('그런 수업이 이 시간표에 없어요.')
}
