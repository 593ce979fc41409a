import 'server-only'
import type * as z from 'zod'
import type { Viewer } from '@/lib/auth/viewer'
import type { Stretch } from '@/lib/catalogue/stretch'
import { DomainError } from '@/lib/core/errors'
import { given } from '@/lib/core/given'
import { operation } from '@/lib/core/operation'
import { db, type Tx } from '@/lib/db/client'
import { retrying } from '@/lib/db/errors'
import { type Idempotency, once } from '@/lib/db/idempotency'
import { colourFor } from './colour'
import { entryMeant, placedEntry } from './entry-queries'
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
import { conflictsWith, ownPlan, planMeant } from './queries'
import { alreadyThere, assertRoomFor, entryOf, sectionsOf } from './refusal'
import { addEntryInput, editEntryInput, entryInput, type PlacedEntryView } from './schema'
import type { EntryRow, TimetableRow } from './views'

/**
 * Errors: `conflict` timetable.overlap with `conflicts` unless `replace` removes them, timetable.already for a section
 * that is there, timetable.full; `invalid` for a section of another university or semester, or one that is gone.
 */
export const addEntry = operation(
  addEntryInput,
  async (viewer, { timetableId, idempotencyKey, version, replace, sectionId, custom }) => {
    const plan = await ownPlan(db, viewer, timetableId)
    const wanted = custom ? byHand(custom) : await snapshotOf(db, plan, sectionId ?? '')
    const body = { timetableId, replace, sectionId, custom }

    return refusingOverlap(db, { timetableId, stretches: wanted.meetings }, () =>
      once(
        { table: 'Entry', person: viewer.id, key: idempotencyKey, body },
        {
          make: (tx, idempotency) => add(tx, viewer, { timetableId, version, wanted, replace, idempotency }),
          found: (tx, id) => placedEntry(tx, id, { ...wanted, memo: '' }),
        },
      ),
    )
  },
  { reach: (viewer, raw) => planMeant(db, viewer, raw) },
)

type Adding = {
  timetableId: string
  version: number | '*'
  wanted: Snapshot
  replace: boolean
  idempotency: Idempotency
}

async function add(
  tx: Tx,
  viewer: Viewer,
  { timetableId, version, wanted, replace, idempotency }: Adding,
): Promise<PlacedEntryView> {
  const plan = await ownPlanLocked(tx, viewer, { timetableId, version })
  const { sectionId } = wanted
  if (sectionId && plan.entries.some((entry) => entry.sectionId === sectionId))
    throw alreadyThere(wanted.title)
  const hit = replace ? await idsInTheWay(tx, timetableId, wanted.meetings) : []
  assertRoomFor(plan, 1 - hit.length)
  await takeOut(tx, hit)
  const others = plan.entries.filter(({ id }) => !hit.includes(id))
  const [id = ''] = await putEntries(
    tx,
    timetableId,
    [{ ...wanted, colour: colourFor(wanted, others), memo: '' }],
    idempotency,
  )
  await change(tx, plan, { gained: sectionId ? [sectionId] : [], lost: sectionsOf(plan, hit) })

  return placedEntry(tx, id)
}

async function idsInTheWay(tx: Tx, timetableId: string, stretches: Stretch[]): Promise<string[]> {
  const conflicts = await conflictsWith(tx, timetableId, stretches)
  return [...new Set(conflicts.map(({ entryId }) => entryId))]
}

/** Colour and memo of any entry; the rest of one written by hand. Errors: `invalid`, `stale`, `conflict` timetable.overlap. */
export const editEntry = operation(
  editEntryInput,
  async (viewer, { timetableId, entryId, version, colour, memo, title, professor, credits, meetings }) => {
    const placed = meetings?.map(toNewMeeting)
    const words = given({ title, professor, credits, meetings })

    return refusingOverlap(db, { timetableId, stretches: placed ?? [], but: [entryId] }, () =>
      retrying(() =>
        db.$transaction(async (tx) => {
          const plan = await ownPlanLocked(tx, viewer, { timetableId, version })
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
          return placedEntry(tx, entryId)
        }),
      ),
    )
  },
  { reach: (viewer, raw) => entryMeant(db, viewer, raw) },
)

function assertOpen(entry: EntryRow, words: Record<string, unknown>) {
  if (entry.sectionId === null || Object.keys(words).length === 0) return

  const message = '강의 목록에서 담은 수업은 색과 메모만 고칠 수 있어요.'
  throw new DomainError('invalid', message, {
    fields: Object.fromEntries(Object.keys(words).map((field) => [field, message])),
  })
}

/** Can be undone for ten minutes. Errors: `stale`. */
export const removeEntry = operation(
  entryInput,
  async (viewer, { timetableId, entryId, version }) =>
    retrying(() =>
      db.$transaction(async (tx) => {
        const plan = await ownPlanLocked(tx, viewer, { timetableId, version })
        const { id } = entryOf(plan, entryId)
        await takeOut(tx, [id])
        await change(tx, plan, { lost: sectionsOf(plan, [id]) })
      }),
    ),
  { reach: (viewer, raw) => entryMeant(db, viewer, raw) },
)

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
