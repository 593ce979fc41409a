import { DomainError } from '@/lib/core/errors'
import { delimitedRows } from './delimited'
import { headerOf } from './header'
import { limits } from './limits'
import type { SheetRow } from './sheet'

const delimiters = [',', ';', '\t', '|'] as const

/** The delimiter under which the first rows name the most fields, else the one that cuts them most evenly. */
export function delimiterOf(text: string): string {
  const start = text.slice(0, limits.headerRows * limits.cell)
  const ranked = delimiters.map((delimiter) => ({ delimiter, ...marksOf(start, delimiter) }))
  const [best] = ranked.toSorted((one, other) => other.header - one.header || other.even - one.even)

  return best?.delimiter ?? ','
}

function marksOf(text: string, delimiter: string): { header: number; even: number } {
  const rows = firstRows(text, delimiter)
  if (rows === null) return { header: 0, even: limits.columns }
  const widths = rows.map(({ cells }) => cells.length).filter((width) => width > 1)
  const shares = [...new Set(widths)].map((width) => widths.filter((other) => other === width).length)

  return { header: headerOf(rows)?.score ?? 0, even: Math.max(0, ...shares) }
}

/** `null` where the delimiter cuts into more columns than a list may have: no other is likelier to be meant. */
function firstRows(text: string, delimiter: string): SheetRow[] | null {
  try {
    return delimitedRows(text, { delimiter, most: limits.headerRows })
  } catch (error) {
    if (error instanceof DomainError) return null
    throw error
  }
}
