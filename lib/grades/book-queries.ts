import 'server-only'
import type { Viewer } from '@/lib/auth/viewer'
import { semesterOf, type Term, terms } from '@/lib/catalogue/semester'
import { semesterNamed } from '@/lib/catalogue/semester-queries'
import { dayIn } from '@/lib/core/time'
import type { Tx } from '@/lib/db/client'
import { Prisma } from '@/lib/db/generated/client'
import { read } from '@/lib/db/read'
import { type Semester, takenOf } from './book'
import type { Rules } from './grade'
import { isAfter } from './policy'
import type { Taken } from './taken'
import { type ClassRow, nameOf, type SheetRow, toClass, toRow } from './views'

/** What one's university and one's profile say, and what one wants to reach. */
export type Settings = {
  rules: Rules
  department: string | null
  goal: { halfCredits: number; average: number | null }
}

/** Everything one took and takes, oldest semester first, each course of each semester once. Four queries, however much it is. */
export async function takenBy(tx: Tx, viewer: Viewer): Promise<Taken[]> {
  const { semesters } = await bookOf(tx, viewer)
  return takenOf(semesters)
}

/** Every semester up to the current one of which a primary timetable or a grade sheet tells, oldest first. */
export async function bookOf(tx: Tx, viewer: Viewer): Promise<{ settings: Settings; semesters: Semester[] }> {
  const [settings, current, classes, rows] = await Promise.all([
    settingsOf(tx, viewer),
    currentOf(tx, viewer),
    read<ClassRow>(tx, selectClasses(viewer.id)),
    read<SheetRow>(tx, selectRows(viewer.id)),
  ])
  const today = dayIn(new Date(), viewer.university.timeZone)
  const known = new Map([...classes, ...rows].map((row) => [nameOf(row), row]))
  const semesters = [...known]
    .map(([semester, { endsOn }]): Semester => {
      const written = rows.filter((row) => nameOf(row) === semester)
      const [first] = written
      return {
        semester,
        isPast: endsOn < today,
        sheet: first
          ? { version: first.version, rows: written.flatMap((row) => toRow(row, settings.rules.scale)) }
          : null,
        classes: classes.filter((row) => nameOf(row) === semester).map(toClass),
      }
    })
    .filter(({ semester }) => !isAfter(partsOf(semester), current))
    .toSorted((one, other) => (isAfter(partsOf(one.semester), partsOf(other.semester)) ? 1 : -1))

  return { settings, semesters }
}

function partsOf(name: string): { year: number; term: Term } {
  const parts = semesterOf(name)
  if (!parts) throw new RangeError(name)
  return parts
}

/** The one that runs or comes next; of a university without a catalogue the one that would be by the calendar. */
export async function currentOf(tx: Tx, { university }: Viewer): Promise<{ year: number; term: Term }> {
  const current = await semesterNamed(tx, university, undefined)
  if (current) return current

  const [year, month] = dayIn(new Date(), university.timeZone).split('-').map(Number)
  return { year: year ?? 0, term: (month ?? 0) < 9 ? terms[0] : terms[2] }
}

export async function settingsOf(tx: Tx, viewer: Viewer): Promise<Settings> {
  const [row] = await read<{
    gradeScale: 45 | 43
    gradeRounding: Rules['rounding']
    department: string | null
    halfCredits: number
    average: number | null
  }>(
    tx,
    Prisma.sql`
    SELECT u."gradeScale", u."gradeRounding", m.department, coalesce(g."halfCredits", 260) AS "halfCredits", g.average
    FROM "User" m JOIN "University" u ON u.id = m."universityId" LEFT JOIN "GradeGoal" g ON g."userId" = m.id
    WHERE m.id = ${viewer.id}::uuid`,
  )
  if (!row) throw new RangeError('a viewer is a member')
  const { gradeScale: scale, gradeRounding: rounding, department, halfCredits, average } = row

  return { rules: { scale, rounding }, department, goal: { halfCredits, average } }
}

const sectionColumns = Prisma.sql`
  c.id AS "sectionId", c.number, c."courseId", c.code, c."offeringId", c.targets`

/** The classes of every primary timetable. */
export function selectClasses(userId: string): Prisma.Sql {
  return Prisma.sql`
    SELECT t.year, t.term::text, t."endsOn"::text, e.id AS "entryId", e.title, e.professor, e."halfCredits",
           ${sectionColumns}
    FROM "PrimaryTimetable" p
    JOIN "Semester" t ON t.id = p."semesterId"
    JOIN "Entry" e ON e."timetableId" = p."timetableId" AND e."deletedAt" IS NULL
    LEFT JOIN "Section" c ON c.id = e."sectionId"
    WHERE p."userId" = ${userId}::uuid ORDER BY e.id`
}

/** Every sheet with its rows. */
export function selectRows(userId: string): Prisma.Sql {
  return Prisma.sql`
    SELECT t.year, t.term::text, t."endsOn"::text, s.version, r.title, c.professor, r."halfCredits", r.grade,
           r."isMajor", r."isRetake", ${sectionColumns}
    FROM "GradeSheet" s
    JOIN "Semester" t ON t.id = s."semesterId"
    LEFT JOIN "GradeRow" r ON r."userId" = s."userId" AND r."semesterId" = s."semesterId"
    LEFT JOIN "Section" c ON c.id = r."sectionId"
    WHERE s."userId" = ${userId}::uuid ORDER BY r.position`
}
