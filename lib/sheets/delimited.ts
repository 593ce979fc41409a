import { isBlank, type OnRows } from './grid'
import { limits } from './limits'
import { refusal } from './refusal'
import type { SheetRow } from './sheet'

/** No quoted text of a course list runs on for longer: its quotation mark was only a mark. */
const longestQuoted = 4 * limits.cell

type Options = { delimiter: string; most?: number; onRows?: OnRows | undefined }

/**
 * The rows of delimited text that hold something, by the line they begin on.
 * A quotation mark opens a quoted cell only where it is properly closed; any other stands for itself, so that
 * a stray one cannot swallow the rows after it.
 */
export function delimitedRows(text: string, { delimiter, most, onRows }: Options): SheetRow[] {
  const rows: SheetRow[] = []
  let line = 1
  for (let at = 0; at < text.length && rows.length < (most ?? text.length); ) {
    const cells: string[] = []
    const row = { row: line, cells }
    for (let ended = false; !ended; ) {
      const cell = quoted(text, at, delimiter) ?? bare(text, at, delimiter)
      if (cells.length < limits.columns) cells.push(cell.value)
      else if (cell.value.trim() !== '') throw refusal('too_many_columns')
      line += cell.lines
      ended = text[cell.end] !== delimiter
      at = cell.end + (ended ? breakAt(text, cell.end) : 1)
    }
    line += 1
    if (isBlank(cells)) continue
    if (rows.push(row) > limits.rows + limits.headerRows) throw refusal('too_many_rows')
    if (rows.length % 500 === 0) onRows?.(rows.length)
  }
  return rows
}

type Cell = { value: string; end: number; lines: number }

function bare(text: string, from: number, delimiter: string): Cell {
  let end = from
  while (end < text.length && text[end] !== delimiter && breakAt(text, end) === 0) end += 1

  return { value: text.slice(from, end), end, lines: 0 }
}

/** `null` where no mark opens, or where it is not closed before a delimiter or a line's end. */
function quoted(text: string, from: number, delimiter: string): Cell | null {
  if (text[from] !== '"') return null
  const last = Math.min(text.length, from + longestQuoted)
  let lines = 0
  for (let at = from + 1; at < last; at += 1) {
    if (text[at] === '"' && text[at + 1] === '"') at += 1
    else if (text[at] === '"') {
      const end = at + 1
      const isClosed = end === text.length || text[end] === delimiter || breakAt(text, end) > 0
      return isClosed ? { value: text.slice(from + 1, at).replaceAll('""', '"'), end, lines } : null
    } else if (breakAt(text, at) > 0) {
      lines += 1
      at += breakAt(text, at) - 1
    }
  }
  return null
}

/** How long the line break here is: 0 for none. */
function breakAt(text: string, at: number): number {
  if (text[at] === '\n') return 1
  if (text[at] !== '\r') return 0

  return text[at + 1] === '\n' ? 2 : 1
}
