import { isBlank, type OnRows } from './grid'
import { issue } from './issue'
import { limits } from './limits'
import { refusal } from './refusal'
import type { Issue, SheetRow } from './sheet'
import { type RawCell, type Reading, shownOf } from './xlsx-value'
import { scanXml, type XmlAttributes } from './xml'
import { type Part, textOf } from './zip'

export type XlsxRows = { rows: SheetRow[]; merges: string[]; issues: Issue[] }

type Cell = RawCell & { name: string; column: number; isFormula: boolean }

/** The rows of one worksheet that hold something, up to `most` of them. */
export async function rowsOf(
  part: Part,
  reading: Reading,
  { most = Number.POSITIVE_INFINITY, onRows }: { most?: number; onRows?: OnRows | undefined } = {},
): Promise<XlsxRows> {
  const rows: SheetRow[] = []
  const merges: string[] = []
  const issues: Issue[] = []
  let row: SheetRow = { row: 0, cells: [] }
  let cell: Cell | null = null
  let isValue = false

  await scanXml(
    textOf(part),
    {
      open(name, attributes) {
        if (name === 'row') row = { row: Number(attributes.get('r')) || row.row + 1, cells: [] }
        if (name === 'c') cell = cellOf(attributes, row.cells.length)
        if (name === 'f' && cell) cell.isFormula = true
        if (name === 'mergeCell') merges.push(attributes.get('ref') ?? '')
        isValue = cell !== null && (name === 'v' || name === 't')
      },
      text(text) {
        if (isValue && cell && cell.value.length <= limits.cell) cell.value += text
      },
      close(name) {
        isValue = false
        if (name === 'c' && cell) {
          issues.push(...put(cell, row, reading))
          cell = null
        }
        if (name !== 'row' || isBlank(row.cells)) return
        if (rows.push(row) > limits.rows + limits.headerRows) throw refusal('too_many_rows')
        if (rows.length % 500 === 0) onRows?.(rows.length)
      },
    },
    { enough: () => rows.length >= most },
  )
  return { rows, merges, issues }
}

function cellOf(attributes: XmlAttributes, next: number): Cell {
  const name = attributes.get('r') ?? ''
  const column = columnOf(name)

  return {
    name,
    column: column < 0 ? next : column,
    type: attributes.get('t') ?? 'n',
    style: Number(attributes.get('s') ?? 0),
    value: '',
    isFormula: false,
  }
}

/** 27 of `AB12`; -1 where no column is named. */
export function columnOf(name: string): number {
  let column = 0
  for (const letter of name.toUpperCase()) {
    if (letter < 'A' || letter > 'Z') break
    column = column * 26 + letter.charCodeAt(0) - 64
  }
  return column - 1
}

function put(cell: Cell, row: SheetRow, reading: Reading): Issue[] {
  const value = shownOf(cell, reading)
  if (cell.isFormula && cell.value === '' && cell.type !== 'str') return [noResult(cell, row)]
  if (value === null)
    return [issue('warning', row.row, cell.value, `${cell.name} 칸이 오류 값이라 빈칸으로 읽었어요.`)]
  if (value.trim() === '') return []
  if (cell.column >= limits.columns) throw refusal('too_many_columns')

  while (row.cells.length < cell.column) row.cells.push('')
  row.cells[cell.column] = value
  return []
}

function noResult({ name }: Cell, { row }: SheetRow): Issue {
  const reason = `${name} 칸의 수식에 계산 결과가 없어 빈칸으로 읽었어요. 엑셀에서 열어 저장하면 결과가 남아요.`
  return issue('warning', row, name, reason)
}
