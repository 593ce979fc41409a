import 'server-only'
import type { Viewer } from '@/lib/auth/viewer'
import { DomainError, notFound } from '@/lib/core/errors'
import { operation } from '@/lib/core/operation'
import { dayIn } from '@/lib/core/time'
import { db, type Tx } from '@/lib/db/client'
import { Prisma } from '@/lib/db/generated/client'
import { read } from '@/lib/db/read'
import { takenBy } from '@/lib/grades/book-queries'
import { isEarned } from '@/lib/grades/taken'
import { meantWith } from './meant'
import { departmentsOf, programmeOf } from './pack-queries'
import { type GraduationView, graduationInput } from './schema'
import { standingOf } from './standing'
import {
  type PlannedRow,
  type PlanRow,
  rulesOf,
  semesterOfPlan,
  toPackHead,
  toPassedCourse,
  toPlannedCourse,
  toRepeated,
  toStandingView,
  toUncounted,
} from './views'

/**
 * What one's department asks and what is left of it; with a plan, what would be left after it. Errors: `not_found`
 * for a plan that is nobody's or somebody else's, `invalid` for one of a semester that is over.
 */
export const getGraduation = operation(graduationInput, async (viewer, { plan }): Promise<GraduationView> => {
  const plans = await plansOf(db, viewer)
  const meant = plan === undefined ? [] : meantWith(plans, plan)
  if (plan !== undefined && meant.length === 0) throw await notMeant(db, viewer, plan)

  const { department, entryYear, pack } = await programmeOf(db, viewer)
  const shown = {
    department,
    entryYear,
    plans: plans.map((one) => ({
      id: one.id,
      name: one.name,
      semester: semesterOfPlan(one),
      primary: one.primary,
      counted: meant.includes(one),
    })),
    departments: await departmentsOf(db, viewer.university.id),
  }
  if (!pack) return { ...shown, pack: null, standing: null, uncounted: [] }

  const taken = await takenBy(db, viewer)
  const planned = await plannedIn(
    db,
    meant.map(({ id }) => id),
  )
  const courses = [...taken.filter(isEarned).map(toPassedCourse), ...planned.map(toPlannedCourse)]
  const standing = standingOf(rulesOf(pack), courses)
  return {
    ...shown,
    pack: toPackHead(pack),
    standing: toStandingView(standing),
    uncounted: [...toUncounted(taken), ...standing.repeated.map(toRepeated)],
  }
})

/** One's own of the semesters that are not over, in the order in which they begin and were made. */
async function plansOf(tx: Tx, { id, university }: Viewer): Promise<PlanRow[]> {
  const today = dayIn(new Date(), university.timeZone)
  return read<PlanRow>(
    tx,
    Prisma.sql`
      SELECT t.id, t.name, s.year, s.term, to_char(s."startsOn", 'YYYY-MM-DD') AS "startsOn",
        p."timetableId" IS NOT NULL AS primary
      FROM "Timetable" t JOIN "Semester" s ON s.id = t."semesterId"
      LEFT JOIN "PrimaryTimetable" p ON p."timetableId" = t.id
      WHERE t."userId" = ${id}::uuid AND t."deletedAt" IS NULL AND s."endsOn" >= ${today}::date
      ORDER BY s."startsOn", t.id`,
  )
}

/** The classes of these plans, with what the list says of them. */
async function plannedIn(tx: Tx, planIds: readonly string[]): Promise<PlannedRow[]> {
  if (planIds.length === 0) return []

  return read<PlannedRow>(
    tx,
    Prisma.sql`
      SELECT e.title, e."halfCredits", c.code, c.targets, s.year, s.term
      FROM "Entry" e JOIN "Timetable" t ON t.id = e."timetableId" JOIN "Semester" s ON s.id = t."semesterId"
      LEFT JOIN "Section" c ON c.id = e."sectionId"
      WHERE e."timetableId" = ANY(${planIds}::uuid[]) AND e."deletedAt" IS NULL
      ORDER BY s."startsOn", e.id`,
  )
}

/** Why a plan cannot be reckoned with. Somebody else's is told as none. */
async function notMeant(tx: Tx, viewer: Viewer, planId: string): Promise<DomainError> {
  const own = await tx.timetable.count({ where: { id: planId, userId: viewer.id, deletedAt: null } })
  if (own === 0) return notFound('그런 시간표가 없거나 볼 수 없는 시간표예요.')

  const message = '끝난 학기의 시간표예요. 지금 학기나 다가오는 학기의 시간표를 골라 주세요.'
  return new DomainError('invalid', message, { code: 'graduation.past_plan', fields: { plan: message } })
}
