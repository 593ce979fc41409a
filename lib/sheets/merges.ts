import { isBlank } from './grid'
import { issue } from './issue'
import { limits } from './limits'
import { refusal } from './refusal'
import type { Issue, SheetRow } from './sheet'
import { columnOf } from './xlsx-rows'

/** Merged cells hold their value once, at the top left: rows below it in the same column get it too. */
export function fillMerges(rows: SheetRow[], merges: readonly string[]): Issue[] {
  const byNumber = new Map(rows.map((row) => [row.row, row]))
  const last = rows.at(-1)?.row ?? 0
  const filled: string[] = []
  let steps = 0

  for (const merge of merges) {
    const { column, top, bottom } = areaOf(merge)
    const value = byNumber.get(top)?.cells[column] ?? ''
    if (value === '') continue
    for (let at = top + 1; at <= Math.min(bottom, last); at += 1) {
      steps += 1
      if (steps > limits.rows * limits.columns) throw refusal('broken_workbook')
      fill(byNumber.get(at), column, value)
    }
    if (bottom > top) filled.push(merge)
  }
  const reason = `세로로 병합된 칸 ${filled.length}곳의 값을 아래 행에도 채웠어요.`

  return filled.length > 0 ? [issue('info', 0, filled.join(', '), reason)] : []
}

function areaOf(merge: string): { column: number; top: number; bottom: number } {
  const [from = '', to = from] = merge.split(':')
  return { column: columnOf(from), top: rowOf(from), bottom: rowOf(to) }
}

function rowOf(name: string): number {
  return Number(name.replace(/^[A-Za-z]+/, '')) || 0
}

function fill(row: SheetRow | undefined, column: number, value: string): void {
  if (!row || isBlank(row.cells) || row.cells[column]) return
  while (row.cells.length < column) row.cells.push('')
  row.cells[column] = value
}
