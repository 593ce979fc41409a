import { type SemesterName, semesterOf, spokenSemester } from '@/lib/catalogue/semester'
import { termIn } from '@/lib/notation/term-text'
import { type Columns, fieldOf } from '@/lib/sheets/columns'
import { issue } from '@/lib/sheets/issue'
import type { Issue, Sheet } from '@/lib/sheets/sheet'

/** The semester that the file says it is of, and a warning where that is not the one asked for. */
export function semesterNote(
  sheet: Sheet,
  columns: Columns,
  semester: SemesterName,
): { term: SemesterName | null; issues: Issue[] } {
  const told = termsOf(sheet, columns)
  const [term = null] = told
  const strange = told.filter((one) => one !== semester)
  if (strange.length === 0) return { term, issues: [] }

  const reason = `파일에는 ${strange.map(spoken).join(', ')}라고 적혀 있는데 ${spoken(semester)}에 넣으려고 해요. 맞는지 확인해 주세요.`
  return { term, issues: [issue('warning', 0, strange.join(', '), reason)] }
}

/** The rows know best, then what stands above them; the name of the file comes last and counts least. */
function termsOf(sheet: Sheet, columns: Columns): SemesterName[] {
  const { preamble } = sheet
  const fromRows = termsInRows(sheet, columns)
  const beside = termIn(preamble.slice(0, -1)) ?? termIn(preamble)

  return fromRows.length > 0 || beside === null ? fromRows : [beside]
}

function termsInRows({ columns: headers, rows }: Sheet, columns: Columns): SemesterName[] {
  const isTerm = (header: string, at: number) => at === columns.term || fieldOf(header) === 'term'
  const places = headers.flatMap((header, at) => (isTerm(header, at) ? [at] : []))
  const texts = new Set(rows.map(({ cells }) => JSON.stringify(places.map((at) => cells[at]?.trim() ?? ''))))
  const found = [...texts].slice(0, 100).map((text) => termIn(JSON.parse(text) as string[]))

  return [...new Set(found)].filter((term) => term !== null)
}

function spoken(semester: SemesterName): string {
  const { year, term } = semesterOf(semester) ?? {}
  return year && term ? spokenSemester(year, term) : semester
}
