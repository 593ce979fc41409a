import { type Grid, isBlank } from './grid'
import { headerOf, strangeHeaderOf } from './header'
import { issue } from './issue'
import { limits } from './limits'
import { refusal } from './refusal'
import type { Issue, Sheet, SheetRow } from './sheet'

/** The header found, what stands above it told apart, every row as wide as the header. */
export function assembled({ rows, beside, issues }: Grid): Sheet {
  const header = headerOf(rows) ?? strangeHeaderOf(rows)
  const top = header && rows[header.at]
  if (!header || !top) throw refusal('no_header')

  const below = rows.slice(header.at + 1)
  if (below.length === 0) throw refusal('no_rows')
  if (below.length > limits.rows) throw refusal('too_many_rows')

  const above = rows.slice(0, header.at).map(({ cells }) => cells.filter((cell) => cell !== '').join(' '))
  const found: Issue[] = [...issues]
  const usual = usualWidth(below)

  return {
    columns: top.cells.map((cell) => cell.trim()),
    rows: below.map((row) => fitted(row, { width: top.cells.length, usual, found })),
    preamble: [...above, ...beside].map((text) => text.slice(0, 200)),
    issues: found,
  }
}

/** How many cells most rows have. */
function usualWidth(rows: readonly SheetRow[]): number {
  const counts = new Map<number, number>()
  for (const { cells } of rows) counts.set(cells.length, (counts.get(cells.length) ?? 0) + 1)
  const [[width] = [0]] = [...counts].toSorted(([, one], [, other]) => other - one)

  return width
}

/** A row with more cells than the others has probably shifted: a delimiter stands inside a text. */
function fitted(
  { row, cells }: SheetRow,
  { width, usual, found }: { width: number; usual: number; found: Issue[] },
): SheetRow {
  const extra = cells.length - width
  const isShifted = cells.length > Math.max(width, usual) || !isBlank(cells.slice(width))
  if (extra > 0 && isShifted) {
    const reason = `머리글보다 칸이 ${extra}개 많아요. 내용에 구분 문자가 섞여 칸이 밀렸는지 확인해 주세요.`
    found.push(issue('warning', row, cells.join(' | '), reason))
  }
  return { row, cells: Array.from({ length: width }, (_, at) => cells[at] ?? '') }
}
