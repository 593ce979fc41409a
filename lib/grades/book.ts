import { foldedName } from '@/lib/catalogue/folding'
import type { SemesterName } from '@/lib/catalogue/semester'
import type { Grade, Rules } from './grade'
import { replacedIn } from './retake'
import { isSameClass, type Taken, type TakenSection } from './taken'

/** What one's university and one's profile say, and what one wants to reach. */
export type Settings = {
  rules: Rules
  department: string | null
  goal: { halfCredits: number; average: number | null }
}

/** A class of a primary timetable. */
export type Class = Pick<Taken, 'entryId' | 'section' | 'title' | 'professor' | 'halfCredits'>

/** A row of a grade sheet. */
export type Row = Class & { halfCredits: number; grade: Grade | null; isMajor: boolean; isRetake: boolean }

/** What is known of one semester: its sheet where there is one, and the classes of its timetable. */
export type Semester = {
  semester: SemesterName
  isPast: boolean
  /** `null` while nobody wrote to the sheet. */
  sheet: { version: number; rows: readonly Row[] } | null
  classes: readonly Class[]
}

/** One semester as the sheet shows it. */
export type Sheet = {
  semester: SemesterName
  isPast: boolean
  /** 1 while nobody wrote to it. */
  version: number
  /** What the timetable has while nobody wrote to it. */
  rows: readonly Row[]
  /** What the timetable has and the sheet has not, as rows. */
  offered: readonly Row[]
}

/** Semesters come oldest first. */
export function sheetsOf(semesters: readonly Semester[], department: string | null): Sheet[] {
  return semesters.map(({ semester, isPast, sheet, classes }, place) => {
    const before = semesters.slice(0, place).flatMap((one) => [...one.classes, ...(one.sheet?.rows ?? [])])
    const drawn = classes.map((one) => rowOf(one, { before, department }))
    if (!sheet) return { semester, isPast, version: 1, rows: drawn, offered: [] }

    const offered = drawn.filter((one) => !sheet.rows.some((row) => isSameClass(row, one)))
    return { semester, isPast, version: sheet.version, rows: sheet.rows, offered }
  })
}

type Past = { before: readonly Class[]; department: string | null }

/** A class of the timetable as a row without a grade; taken again where the same course stands in an earlier semester. */
function rowOf(one: Class, { before, department }: Past): Row {
  const courseId = one.section?.courseId ?? null
  const again = before.filter(({ section }) => section !== null)
  return {
    ...one,
    halfCredits: one.halfCredits ?? 0,
    grade: null,
    isMajor: isMajorTo(one.section, department),
    isRetake: courseId !== null && again.some((past) => past.section?.courseId === courseId),
  }
}

/** By the classification that the list gives to one's own department, or to anybody where it knows no such. */
function isMajorTo(section: TakenSection | null, department: string | null): boolean {
  const targets = section?.targets ?? []
  const folded = department === null ? null : foldedName(department)
  const own = targets.filter((target) => foldedName(target.department) === folded)

  return (own.length > 0 ? own : targets).some(({ classification }) => classification.startsWith('전'))
}

/** Everything taken, oldest semester first: the classes of every timetable, with what the sheets say, and the rest of the sheets. */
export function takenOf(semesters: readonly Semester[]): Taken[] {
  const all = semesters.map(({ semester, isPast, sheet, classes }) => {
    const rows = sheet?.rows ?? []
    const unwritten = classes.filter((one) => !rows.some((row) => isSameClass(row, one)))
    const said = rows.map((row) => {
      const entry = classes.find((one) => isSameClass(row, one))
      return entry ? { ...row, ...origin(entry) } : row
    })
    return [
      ...said,
      ...unwritten.map((one) => ({ ...one, grade: null, isMajor: false, isRetake: false })),
    ].map((one) => ({ ...one, semester, isPast, courseId: one.section?.courseId ?? null }))
  })
  const replaced = replacedIn(all)

  return all.flatMap((rows) =>
    rows.map((row) => {
      const { courseId: _courseId, ...taken } = row
      return { ...taken, isReplaced: replaced.has(row) }
    }),
  )
}

function origin({ entryId, section, professor }: Class) {
  return { entryId, section, professor }
}
