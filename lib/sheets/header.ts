import { fieldOf } from './columns'
import { isBlank } from './grid'
import { limits } from './limits'
import type { SheetRow } from './sheet'

export type Header = { at: number; score: number }

/** Which of the first rows names the most fields: a code or a title and one more at least. */
export function headerOf(rows: readonly SheetRow[]): Header | null {
  let best: Header | null = null
  for (const [at, { cells }] of rows.slice(0, limits.headerRows).entries()) {
    const score = scoreOf(cells)
    if (score > (best?.score ?? 0)) best = { at, score }
  }
  return best
}

function scoreOf(cells: readonly string[]): number {
  const found = new Set(cells.filter((cell) => cell.length <= 40).map(fieldOf))
  found.delete(null)

  return found.size > 1 && (found.has('code') || found.has('title')) ? found.size : 0
}

/** Where no name is known: the first row of texts, all different, above rows as wide. Somebody has to map it. */
export function strangeHeaderOf(rows: readonly SheetRow[]): Header | null {
  const at = rows.slice(0, limits.headerRows).findIndex(({ cells }, index) => {
    const names = cells.map((cell) => cell.trim()).filter((cell) => cell !== '')
    const isNames = names.length > 2 && new Set(names).size === names.length && names.every(isName)
    const below = rows.slice(index + 1, index + 4)
    return isNames && below.length > 1 && below.every((row) => isAsWide(row, names.length))
  })
  return at < 0 ? null : { at, score: 0 }
}

function isName(cell: string): boolean {
  return cell.length <= 40 && /\p{L}/u.test(cell) && !/^\d/.test(cell)
}

function isAsWide({ cells }: SheetRow, width: number): boolean {
  return !isBlank(cells) && cells.length >= width / 2 && cells.length <= width * 2
}
