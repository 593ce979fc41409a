import 'server-only'
import { idAfter, pageOf } from '@/lib/core/cursor'
import { DomainError } from '@/lib/core/errors'
import { operation } from '@/lib/core/operation'
import { db, type Tx } from '@/lib/db/client'
import { Prisma } from '@/lib/db/generated/client'
import { read } from '@/lib/db/read'
import { changedAtOf } from '@/lib/imports/queries'
import { getTimetable } from '@/lib/timetables/queries'
import { answersInput, type ChangesView, changesInput, countInput } from './schema'
import { type ChangeRow, type OtherRow, sectionSide, selectChanges, toChangeView } from './views'

/** Of a course one looks at no more other sections than these. */
const othersMost = 60

/** What the list says differently of one's plan, also what one kept anyway; oldest entry first. */
export const listPlanChanges = operation(
  changesInput,
  async (viewer, { timetableId }): Promise<ChangesView> => {
    const plan = await getTimetable(viewer, { timetableId })
    if (!plan.viewer.mine) throw new DomainError('forbidden', '내 시간표의 바뀐 수업만 볼 수 있어요.')
    const rows = await read<ChangeRow>(db, selectChanges(Prisma.sql`e."timetableId" = ${timetableId}::uuid`))
    if (rows.length === 0) return { items: [], open: 0 }

    const sectionIds = rows.map(({ sectionId }) => sectionId)
    const [others, changedAt] = await Promise.all([
      othersOf(db, timetableId, rows),
      changedAtOf(db, sectionIds),
    ])
    return {
      items: rows.map((row) =>
        toChangeView(row, { entries: plan.entries, others, changedAt: changedAt.get(row.sectionId) }),
      ),
      open: rows.filter(({ kept }) => !kept).length,
    }
  },
)

/** Of one entry, or `undefined` while it says what the list says. */
export async function changeOf(tx: Tx, entryId: string): Promise<ChangeRow | undefined> {
  const [row] = await read<ChangeRow>(tx, selectChanges(Prisma.sql`e.id = ${entryId}::uuid`))
  return row
}

/** Other sections of the courses that changed: those that the plan does not have. */
async function othersOf(tx: Tx, timetableId: string, rows: readonly ChangeRow[]): Promise<OtherRow[]> {
  const courseIds = [...new Set(rows.map(({ courseId }) => courseId))]
  return read<OtherRow>(
    tx,
    Prisma.sql`
    SELECT s.id, s."courseId", s.number, ${sectionSide} AS side
    FROM "Timetable" t CROSS JOIN unnest(${courseIds}::uuid[]) AS wanted(course)
    CROSS JOIN LATERAL (
      SELECT * FROM "Section" s
      WHERE s."semesterId" = t."semesterId" AND s."courseId" = wanted.course AND s."removedAt" IS NULL
        AND NOT EXISTS (SELECT FROM "Entry" e
          WHERE e."timetableId" = t.id AND e."sectionId" = s.id AND e."deletedAt" IS NULL)
      ORDER BY s.number COLLATE "C" LIMIT ${othersMost}) s
    WHERE t.id = ${timetableId}::uuid
    ORDER BY s."courseId", s.number COLLATE "C"`,
  )
}

/** How many changes wait for an answer: in one of one's plans, or in those that count of semesters that are not over. */
export const countOpenChanges = operation(countInput, async (viewer, { timetableId }) => {
  const which = timetableId
    ? Prisma.sql`SELECT id FROM "Timetable" WHERE id = ${timetableId}::uuid AND "userId" = ${viewer.id}::uuid`
    : Prisma.sql`
      SELECT p."timetableId" FROM "PrimaryTimetable" p JOIN "Semester" t ON t.id = p."semesterId"
      WHERE p."userId" = ${viewer.id}::uuid AND t."endsOn" >= current_date`
  const [counted] = await read<{ open: number }>(
    db,
    Prisma.sql`
    SELECT count(*)::int AS open
    FROM (${selectChanges(Prisma.sql`e."timetableId" IN (${which})`)}) changes
    WHERE NOT kept`,
  )
  return { open: counted?.open ?? 0 }
})

/** What one answered, the last entry first. */
export const listAnswers = operation(answersInput, async (viewer, { cursor, limit }) => {
  const after = idAfter(cursor)
  const rows = await db.changeAnswer.findMany({
    where: {
      entry: { timetable: { userId: viewer.id, deletedAt: null } },
      ...(after === null ? {} : { entryId: { lt: after } }),
    },
    orderBy: { entryId: 'desc' },
    take: limit + 1,
    select: { entryId: true, answer: true, answeredAt: true, entry: { select: { timetableId: true } } },
  })
  const withIds = rows.map((row) => ({ ...row, id: row.entryId }))

  return pageOf(withIds, limit, ({ entryId, answer, answeredAt, entry }) => ({
    entryId,
    timetableId: entry.timetableId,
    answer,
    answeredAt: answeredAt.toISOString(),
  }))
})
