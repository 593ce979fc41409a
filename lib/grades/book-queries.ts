import 'server-only'
import type { Viewer } from '@/lib/auth/viewer'
import { semesterOf, type Term, terms } from '@/lib/catalogue/semester'
import { semesterNamed } from '@/lib/catalogue/semester-queries'
import { dayIn } from '@/lib/core/time'
import type { Tx } from '@/lib/db/client'
import { Prisma } from '@/lib/db/generated/client'
import { read } from '@/lib/db/read'
import { type Semester, type Settings, takenOf } from './book'
import { type ClassRow, nameOf, type SheetRow, selectClasses, selectRows } from './book-views'
import type { Rules } from './grade'
import { isAfter } from './policy'
import type { Taken } from './taken'
import { toClass, toRow } from './views'

type Current = { year: number; term: Term }
type Book = { settings: Settings; current: Current; semesters: Semester[] }

/** Everything one took and takes, oldest semester first, each course of each semester once. Four queries, however much it is. */
export async function takenBy(tx: Tx, viewer: Viewer): Promise<Taken[]> {
  const { semesters } = await bookOf(tx, viewer)
  return takenOf(semesters)
}

/** Every semester up to the current one of which a primary timetable or a grade sheet tells, oldest first. */
export async function bookOf(tx: Tx, viewer: Viewer): Promise<Book> {
  const settings = await settingsOf(tx, viewer)
  const current = await currentOf(tx, viewer)
  const classes = await read<ClassRow>(tx, selectClasses(viewer.id))
  const rows = await read<SheetRow>(tx, selectRows(viewer.id))
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

  return { settings, current, semesters }
}

function partsOf(name: string): Current {
  const parts = semesterOf(name)
  if (!parts) throw new RangeError(name)
  return parts
}

/** The one that runs or comes next; of a university without a catalogue the one that would be by the calendar. */
export async function currentOf(tx: Tx, { university }: Viewer): Promise<Current> {
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
