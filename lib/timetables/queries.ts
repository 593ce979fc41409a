import 'server-only'
import { assertMayWrite } from '@/lib/auth/standing'
import type { Viewer } from '@/lib/auth/viewer'
import { clockText } from '@/lib/catalogue/clock'
import { semesterNamed } from '@/lib/catalogue/semester-queries'
import type { Stretch } from '@/lib/catalogue/stretch'
import { idAfter, pageOf } from '@/lib/core/cursor'
import { DomainError, notFound } from '@/lib/core/errors'
import { idInput } from '@/lib/core/id'
import { operation } from '@/lib/core/operation'
import { parseOne } from '@/lib/core/parse'
import { db, type Tx } from '@/lib/db/client'
import { Prisma } from '@/lib/db/generated/client'
import { read } from '@/lib/db/read'
import type { Conflict } from './conflict'
import { isMine } from './policy'
import { listTimetablesInput, planNamesInput, timetableInput } from './schema'
import { type TimetableRow, timetableSelect, toTimetableView } from './views'

/** One's own, newest first. */
export const listTimetables = operation(listTimetablesInput, async (viewer, { semester, cursor, limit }) => {
  const after = idAfter(cursor)
  const named = semester === undefined ? null : await semesterNamed(db, viewer.university, semester)
  const rows = await db.timetable.findMany({
    where: {
      userId: viewer.id,
      deletedAt: null,
      ...(named ? { semesterId: named.id } : {}),
      ...(after === null ? {} : { id: { lt: after } }),
    },
    orderBy: { id: 'desc' },
    take: limit + 1,
    select: timetableSelect,
  })

  return pageOf(rows, limit, (row) => toTimetableView(viewer, row))
})

/** The plans of a semester by name alone, oldest first: as they were made. */
export const listPlanNames = operation(planNamesInput, async (viewer, { semester }) => {
  const named = await semesterNamed(db, viewer.university, semester)
  const rows = await db.timetable.findMany({
    where: { userId: viewer.id, semesterId: named?.id ?? '', deletedAt: null },
    orderBy: { id: 'asc' },
    select: { id: true, name: true, primary: { select: { timetableId: true } } },
  })

  return { items: rows.map(({ id, name, primary }) => ({ id, name, primary: primary !== null })) }
})

/** One's own, or one of the same university that is shown to all of it. */
export const getTimetable = operation(timetableInput, async (viewer, { timetableId }) =>
  toTimetableView(viewer, await planOpenTo(db, viewer, timetableId)),
)

/** A plan the viewer may read, or `not_found`. Deleted ones only to their owner, where `deleted` asks for them. */
export async function planOpenTo(
  tx: Tx,
  viewer: Viewer,
  timetableId: string,
  { deleted = false } = {},
): Promise<TimetableRow> {
  const row = await tx.timetable.findFirst({
    where: {
      id: timetableId,
      universityId: viewer.university.id,
      OR: [
        { userId: viewer.id, ...(deleted ? {} : { deletedAt: null }) },
        { visibility: 'university', deletedAt: null },
      ],
    },
    select: timetableSelect,
  })
  if (!row) throw noSuchPlan()

  return row
}

/** One's own plan, to be changed. Errors: `forbidden` when somebody else's is only shown. */
export async function ownPlan(
  tx: Tx,
  viewer: Viewer,
  timetableId: string,
  reading: { deleted?: boolean } = {},
): Promise<TimetableRow> {
  const plan = await planOpenTo(tx, viewer, timetableId, reading)
  assertMayWrite(viewer)
  if (!isMine(viewer, plan)) throw new DomainError('forbidden', '내 시간표만 고칠 수 있어요.')

  return plan
}

/** The same for input that is not parsed yet: what may not be touched is told before the input is blamed. */
export async function planMeant(
  tx: Tx,
  viewer: Viewer,
  raw: unknown,
  reading: { deleted?: boolean } = {},
): Promise<TimetableRow> {
  const timetableId = parseOne(idInput, raw, 'timetableId')
  if (timetableId === null) throw noSuchPlan()

  return ownPlan(tx, viewer, timetableId, reading)
}

function noSuchPlan(): DomainError {
  return notFound('그런 시간표가 없거나 볼 수 없는 시간표예요.')
}

/** What stands in the way of these stretches, in the order of the week; the entries `but` do not. */
export async function conflictsWith(
  tx: Tx,
  timetableId: string,
  stretches: readonly Stretch[],
  but: readonly string[] = [],
): Promise<Conflict[]> {
  const rows = await read<{ entryId: string; title: string } & Stretch>(
    tx,
    Prisma.sql`
    SELECT DISTINCT e.id AS "entryId", e.title, m.weekday, m."startMinute", m."endMinute"
    FROM jsonb_to_recordset(${JSON.stringify(stretches)}::jsonb)
      AS wanted(weekday int, "startMinute" int, "endMinute" int)
    JOIN "EntryMeeting" m ON m.weekday = wanted.weekday
      AND m."startMinute" < wanted."endMinute" AND wanted."startMinute" < m."endMinute"
    JOIN "Entry" e ON e.id = m."entryId"
    WHERE m."timetableId" = ${timetableId}::uuid AND NOT m.removed AND e.id <> ALL(${but}::uuid[])
    ORDER BY m.weekday, m."startMinute", e.id`,
  )
  return rows.map(({ entryId, title, weekday, startMinute, endMinute }) => ({
    entryId,
    title,
    day: weekday,
    start: clockText(startMinute),
    end: clockText(endMinute),
  }))
}
