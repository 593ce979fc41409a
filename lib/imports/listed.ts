import { type Columns, fold } from '@/lib/sheets/columns'
import { type Field, fields } from '@/lib/sheets/field'
import { isBlank } from '@/lib/sheets/grid'
import { issue } from '@/lib/sheets/issue'
import type { Issue, Sheet, SheetRow } from '@/lib/sheets/sheet'
import { shortened } from '@/lib/sheets/trimming'
import { cleaned, cleanedLines, mostOf } from './cell-text'

/** A row that names a class: its cells by field, cleaned. */
export type Listed = { row: number; cells: Record<Field, string> }

/** The rows that name a class, and what is to say of the others. Blank rows and repeated headers are passed over. */
export function listedRows(sheet: Sheet, columns: Columns): { listed: Listed[]; issues: Issue[] } {
  const issues: Issue[] = []
  const listed = sheet.rows
    .filter((row) => !isBlank(row.cells) && !isHeaderAgain(row, sheet, columns))
    .flatMap((row) => {
      const cells = cellsOf(row, columns, issues)
      if (cells.code !== '' && cells.title !== '') return [{ row: row.row, cells }]
      issues.push(issue('error', row.row, shownRow(row), lacking(cells)))
      return []
    })

  return { listed, issues }
}

function isHeaderAgain({ cells }: SheetRow, sheet: Sheet, columns: Columns): boolean {
  return [columns.code, columns.title].every((column) => {
    const header = fold(sheet.columns[column ?? -1] ?? '')
    return header !== '' && header === fold(cells[column ?? -1] ?? '')
  })
}

function cellsOf({ row, cells }: SheetRow, columns: Columns, issues: Issue[]): Record<Field, string> {
  const entries = fields.map((field) => {
    const cell = cells[columns[field] ?? -1] ?? ''
    const text = field === 'time' || field === 'place' ? cleanedLines(cell) : cleaned(cell)
    if (text.length > mostOf(field)) issues.push(issue('warning', row, text, tooLong(mostOf(field))))
    return [field, shortened(text, mostOf(field))] as const
  })
  return Object.fromEntries(entries) as Record<Field, string>
}

function tooLong(most: number): string {
  return `${most.toLocaleString('ko-KR')}자보다 길어 뒤를 잘랐어요.`
}

function shownRow({ cells }: SheetRow): string {
  return cells
    .map(cleaned)
    .filter((cell) => cell !== '')
    .join(' | ')
}

function lacking({ code, title }: Record<Field, string>): string {
  if (code === '' && title === '') return '학수번호와 과목명이 없어 강의로 넣지 않았어요.'
  return code === '' ? '학수번호가 없어 넣지 않았어요.' : '과목명이 없어 넣지 않았어요.'
}
