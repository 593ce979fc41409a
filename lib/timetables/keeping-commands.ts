import 'server-only'
import { assertMayWrite } from '@/lib/auth/standing'
import type { Viewer } from '@/lib/auth/viewer'
import { clockText } from '@/lib/catalogue/clock'
import { semesterNamed } from '@/lib/catalogue/semester-queries'
import { DomainError, notFound } from '@/lib/core/errors'
import { operation } from '@/lib/core/operation'
import { db, type Tx } from '@/lib/db/client'
import { retrying } from '@/lib/db/errors'
import { once } from '@/lib/db/idempotency'
import { type Conflict, conflictText } from './conflict'
import type { DeviceEntry } from './device-plan'
import { keepPlanInput } from './keeping-schema'
import { makeFilled, type NewClass, planMadeBefore } from './making-commands'
import { merged } from './merging'
import { painted } from './painting'
import { change, ownPlanLocked, putEntries, takeOut } from './placing-commands'
import { ownPlan, planMeant } from './queries'
import { assertRoomFor, sectionsOf } from './refusal'
import { stretchOf } from './stretch'
import type { EntryRow, TimetableRow } from './views'

/** Where the classes went, and the titles of those that stood in each other’s way. */
type Kept = { timetableId: string; left: string[] }

/**
 * A plan that was made without an account, as a new one or poured into one of one's own. Errors: `conflict`
 * timetable.overlap with `conflicts` until `clashes` says which classes go first, timetable.full, timetable.too_many.
 */
export const keepPlan = operation(
  keepPlanInput,
  async (viewer, { plan: file, timetableId, clashes, idempotencyKey }): Promise<Kept> => {
    const semester = await semesterNamed(db, viewer.university, file.semester)
    if (!semester) throw notFound('그 학기의 강의 목록이 아직 없어요.')
    const classes = await classesOf(db, semester.id, file.entries)
    if (timetableId) {
      const plan = await ownPlan(db, viewer, timetableId)
      if (plan.semesterId !== semester.id) throw otherSemester()

      return pour(viewer, { timetableId, classes, clashes })
    }
    const { put, left } = merged([], classes, { replace: false })
    const made = await once(
      { table: 'Timetable', person: viewer.id, key: idempotencyKey, body: file },
      {
        make: (tx, idempotency) =>
          makeFilled(tx, viewer, {
            semesterId: semester.id,
            name: undefined,
            proposal: file.name,
            classes: put,
            idempotency,
          }),
        found: (tx, id) => planMadeBefore(tx, viewer, id),
      },
    )
    return { timetableId: made.id, left: titlesOf(left) }
  },
  {
    reach: async (viewer, raw) => {
      assertMayWrite(viewer)
      if (typeof raw === 'object' && raw !== null && 'timetableId' in raw) await planMeant(db, viewer, raw)
    },
  },
)

type Pouring = { timetableId: string; classes: NewClass[]; clashes: 'stay' | 'replace' | undefined }

async function pour(viewer: Viewer, { timetableId, classes, clashes }: Pouring): Promise<Kept> {
  return retrying(() =>
    db.$transaction(async (tx) => {
      const plan = await ownPlanLocked(tx, viewer, { timetableId, version: '*' })
      const coming = classes.filter((one) => !isThere(plan, one))
      const { put, out, left, hit } = merged(plan.entries, coming, { replace: clashes === 'replace' })
      if (hit.length > 0 && !clashes) throw overlap(hit)

      assertRoomFor(plan, put.length - out.length)
      const gone = out.map(({ id }) => id)
      await takeOut(tx, gone)
      const staying = plan.entries.filter(({ id }) => !gone.includes(id))
      const uncoloured = put.map(({ colour: _colour, ...one }) => one)
      await putEntries(tx, timetableId, painted(uncoloured, staying))
      await change(tx, plan, {
        gained: put.flatMap(({ sectionId }) => sectionId ?? []),
        lost: sectionsOf(plan, gone),
      })
      return { timetableId, left: titlesOf(left) }
    }),
  )
}

/** The same section, or the same words at the same times. */
function isThere({ entries }: TimetableRow, { sectionId, title, meetings }: NewClass): boolean {
  const times = timesOf(meetings)
  return entries.some((entry) =>
    sectionId ? entry.sectionId === sectionId : entry.title === title && timesOf(entry.meetings) === times,
  )
}

function timesOf(meetings: NewClass['meetings']): string {
  return meetings
    .map(({ weekday, startMinute, endMinute }) => `${weekday} ${startMinute} ${endMinute}`)
    .toSorted()
    .join()
}

/** Each once, as the list has it today where it still has it, else as it was written on the device. */
async function classesOf(tx: Tx, semesterId: string, entries: readonly DeviceEntry[]): Promise<NewClass[]> {
  const named = entries.flatMap(({ section }) => section ?? [])
  const rows = await tx.section.findMany({
    where: { semesterId, removedAt: null, OR: named },
    select: {
      id: true,
      code: true,
      number: true,
      title: true,
      professor: true,
      halfCredits: true,
      meetings: {
        select: { weekday: true, startMinute: true, endMinute: true, rooms: true },
        orderBy: { position: 'asc' },
      },
    },
  })
  const known = new Map(rows.map((row) => [`${row.code} ${row.number}`, row]))
  const classes = entries.map((entry): NewClass => {
    const row = entry.section && known.get(`${entry.section.code} ${entry.section.number}`)
    if (!row) return byHand(entry)

    const { id, title, professor, halfCredits, meetings } = row
    return { sectionId: id, title, professor, halfCredits, meetings, colour: entry.colour }
  })
  return classes.filter(
    ({ sectionId }, place) =>
      sectionId === null || classes.findIndex((one) => one.sectionId === sectionId) === place,
  )
}

function byHand({ title, professor, credits, colour, memo, meetings }: DeviceEntry): NewClass {
  return {
    sectionId: null,
    title,
    professor,
    halfCredits: credits === null ? null : credits * 2,
    meetings: meetings.map((meeting) => ({ ...stretchOf(meeting), rooms: meeting.rooms })),
    colour,
    memo,
  }
}

function titlesOf(classes: readonly { title: string }[]): string[] {
  return classes.map(({ title }) => title)
}

function overlap(hit: readonly EntryRow[]): DomainError {
  const conflicts: Conflict[] = hit.flatMap(({ id: entryId, title, meetings }) =>
    meetings.map(({ weekday, startMinute, endMinute }) => ({
      entryId,
      title,
      day: weekday,
      start: clockText(startMinute),
      end: clockText(endMinute),
    })),
  )
  return new DomainError('conflict', conflictText(conflicts), {
    code: 'timetable.overlap',
    extra: { conflicts },
  })
}

function otherSemester(): DomainError {
  const message = '다른 학기의 시간표예요. 같은 학기의 시간표를 골라 주세요.'
  return new DomainError('invalid', message, { fields: { timetableId: message } })
}
