import { averageOf, type Marked, type Tally, tallyOf } from './average'
import type { Rules } from './grade'
import { replacedIn } from './retake'
import type { RowView, SheetView } from './schema'

/** Averages in hundredths, credits in halves. */
export type Figures = { average: number | null; major: number | null; earned: number }

export type Summary = Figures & {
  tally: Tally
  /** One for each sheet, in their order. What still runs foretells: it counts in its own semester alone. */
  semesters: Figures[]
  /** Rows whose place a later attempt took: they count nowhere. */
  replaced: Set<RowView>
  /** Every row that counts. */
  counting: Marked[]
}

/** A row as averages see it. */
function markedOf({ credits, grade, major }: RowView): Marked & { isMajor: boolean } {
  return { grade, halfCredits: credits * 2, isMajor: major }
}

/** Of sheets that come oldest first. */
export function summaryOf(sheets: readonly Pick<SheetView, 'running' | 'rows'>[], rules: Rules): Summary {
  const attempts = sheets
    .filter(({ running }) => !running)
    .map(({ rows }) =>
      rows.map((row) => ({
        row,
        title: row.title,
        courseId: row.section?.course.id ?? null,
        grade: row.grade,
        isRetake: row.retake,
      })),
    )
  const replaced = new Set([...replacedIn(attempts)].map(({ row }) => row))
  const standing = (rows: readonly RowView[]) => rows.filter((row) => !replaced.has(row)).map(markedOf)
  const counting = standing(sheets.flatMap(({ running, rows }) => (running ? [] : rows)))

  return {
    ...figuresOf(counting, rules),
    tally: tallyOf(counting, rules.scale),
    semesters: sheets.map(({ rows }) => figuresOf(standing(rows), rules)),
    replaced,
    counting,
  }
}

function figuresOf(marked: readonly (Marked & { isMajor: boolean })[], rules: Rules): Figures {
  const tally = tallyOf(marked, rules.scale)
  const major = tallyOf(
    marked.filter(({ isMajor }) => isMajor),
    rules.scale,
  )
  return { average: averageOf(tally, rules), major: averageOf(major, rules), earned: tally.earned }
}
