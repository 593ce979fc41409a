import 'server-only'
import type { Viewer } from '@/lib/auth/viewer'
import { semesterName } from '@/lib/catalogue/semester'
import { operation } from '@/lib/core/operation'
import { db, type Tx } from '@/lib/db/client'
import { sheetsOf } from './book'
import { bookOf } from './book-queries'
import { type GradeBookView, gradesInput, type SheetView } from './schema'
import { toGradeBookView, toSheetView } from './views'

/** Every sheet with what it comes to. Four queries, however many semesters. */
export const getGrades = operation(gradesInput, async (viewer): Promise<GradeBookView> => {
  const { settings, current, semesters } = await bookOf(db, viewer)
  const sheets = sheetsOf(semesters, settings.department).map(toSheetView)
  const name = semesterName(current)

  return toGradeBookView(
    sheets.some(({ semester }) => semester === name) ? sheets : [...sheets, empty(name)],
    settings,
  )
})

/** One sheet as it stands. */
export async function sheetOf(tx: Tx, viewer: Viewer, semester: string): Promise<SheetView> {
  const { settings, semesters } = await bookOf(tx, viewer)
  const sheet = sheetsOf(semesters, settings.department).find((one) => one.semester === semester)

  return sheet ? toSheetView(sheet) : empty(semester)
}

function empty(semester: string): SheetView {
  return { semester, running: true, rows: [], offered: [], version: 1 }
}
