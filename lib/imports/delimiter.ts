import { delimitedRows } from './delimited'
import { headerOf } from './header'
import { limits } from './limits'

const delimiters = [',', ';', '\t', '|'] as const

/** The delimiter under which the first rows name the most fields, else the one that cuts them most evenly. */
export function delimiterOf(text: string): string {
  const ranked = delimiters.map((delimiter) => ({ delimiter, ...marksOf(text, delimiter) }))
  const [best] = ranked.toSorted((one, other) => other.header - one.header || other.even - one.even)

  return best?.delimiter ?? ','
}

function marksOf(text: string, delimiter: string): { header: number; even: number } {
  const rows = delimitedRows(text, { delimiter, most: limits.headerRows })
  const widths = rows.map(({ cells }) => cells.length).filter((width) => width > 1)
  const shares = [...new Set(widths)].map((width) => widths.filter((other) => other === width).length)

  return { header: headerOf(rows)?.score ?? 0, even: Math.max(0, ...shares) }
}
