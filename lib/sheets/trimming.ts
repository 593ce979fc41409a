import { issue } from './issue'
import { limits } from './limits'
import type { Issue, Sheet } from './sheet'

/** A sheet whose cells are no longer than cells may be. */
export function trimmed(sheet: Sheet): Sheet {
  const columns = sheet.columns.map((name) => (name.length > 200 ? shortened(name, 200) : name))
  const isFine = (cell: string) => cell.length <= limits.cell
  if (sheet.rows.every(({ cells }) => cells.every(isFine))) return { ...sheet, columns }

  const found: Issue[] = []
  const rows = sheet.rows.map(({ row, cells }) => ({
    row,
    cells: cells.map((cell) => {
      if (isFine(cell)) return cell
      found.push(issue('warning', row, cell, tooLong))
      return shortened(cell, limits.cell)
    }),
  }))
  return { ...sheet, columns, rows, issues: [...sheet.issues, ...found] }
}

const tooLong = `한 칸이 ${limits.cell.toLocaleString('ko-KR')}자보다 길어 뒤를 잘랐어요.`

/** Never cuts a character in two. */
export function shortened(text: string, most: number): string {
  return text.slice(0, most).replace(/[\uD800-\uDBFF]$/, '')
}
