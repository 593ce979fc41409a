import 'server-only'
import { foldedName } from '@/lib/catalogue/folding'
import type { Target } from '@/lib/catalogue/listing'
import { semesterName, storedTerms } from '@/lib/catalogue/semester'
import type { Prisma } from '@/lib/db/generated/client'
import { isEarned, type Taken } from '@/lib/grades/taken'
import type { Course } from './course'
import { type PackHead, type PackView, type Rules, rulesInput } from './pack-schema'
import type { CourseView, GraduationView, StandingView } from './schema'
import type { Standing } from './standing'

export const packSelect = {
  id: true,
  rules: true,
  version: true,
  editedAt: true,
  deletedAt: true,
} satisfies Prisma.GraduationPackSelect

export type PackRow = Prisma.GraduationPackGetPayload<{ select: typeof packSelect }>

export function toPackHead(row: PackRow): PackHead {
  const { title, department, entryYears, totalCredits } = rulesOf(row)
  const { id, version, editedAt } = row

  return { id, title, department, entryYears, totalCredits, version, editedAt: editedAt.toISOString() }
}

export function toPackView(row: PackRow): PackView {
  return { ...toPackHead(row), rules: rulesOf(row) }
}

/** What is kept was checked when it came. */
export function rulesOf({ rules }: Pick<PackRow, 'rules'>): Rules {
  return rulesInput.parse(rules)
}

/** A pack as its row keeps it. */
export function packColumns(rules: Rules) {
  return {
    department: rules.department,
    departmentFolded: foldedName(rules.department),
    fromYear: rules.entryYears.from,
    toYear: rules.entryYears.to,
    rules,
  }
}

export type PlanRow = {
  id: string
  name: string
  year: number
  term: keyof typeof storedTerms
  startsOn: string
  primary: boolean
}

export function semesterOfPlan({ year, term }: Pick<PlanRow, 'year' | 'term'>) {
  return semesterName({ year, term: storedTerms[term] })
}

export type PlannedRow = Pick<PlanRow, 'year' | 'term'> & {
  title: string
  halfCredits: number | null
  /** Both `null` for what was written by hand. */
  code: string | null
  targets: Target[] | null
}

export function toPlannedCourse(row: PlannedRow): Course {
  const { code, title, halfCredits, targets } = row
  return {
    code,
    title,
    credits: (halfCredits ?? 0) / 2,
    targets: targets ?? [],
    semester: semesterOfPlan(row),
    state: 'planned',
  }
}

export function toPassedCourse({ section, title, halfCredits, semester }: Taken): Course {
  return {
    code: section?.code ?? null,
    title,
    credits: (halfCredits ?? 0) / 2,
    targets: section?.targets ?? [],
    semester,
    state: 'passed',
  }
}

export function toStandingView({ areas, free, repeated: _repeated, ...standing }: Standing): StandingView {
  return {
    ...standing,
    areas: areas.map(({ courses, ...area }) => ({ ...area, courses: courses.map(toCourseView) })),
    free: free.map(toCourseView),
  }
}

function toCourseView({ targets: _targets, ...course }: Course): CourseView {
  return course
}

/** Passed before, and passed again: only the last one counts. */
export function toRepeated({ title, credits, semester }: Course): GraduationView['uncounted'][number] {
  return { title, credits, semester, why: 'repeated' }
}

/** What is over and counts nowhere, with the reason. */
export function toUncounted(taken: readonly Taken[]): GraduationView['uncounted'] {
  return taken
    .filter((one) => one.isPast && !isEarned(one))
    .map(({ title, halfCredits, semester, isReplaced, grade }) => ({
      title,
      credits: (halfCredits ?? 0) / 2,
      semester,
      why: isReplaced ? 'replaced' : grade === null ? 'ungraded' : 'failed',
    }))
}
