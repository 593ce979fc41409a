import { spelled } from './xlsx-strings'
import type { Style } from './xlsx-styles'

/** A cell as the file has it. */
export type RawCell = { type: string; style: number; value: string }

export type Reading = { strings: string[]; styles: Style[]; from1904: boolean }

/** What a person sees in the cell, as far as it matters; `null` for an error such as `#REF!`. */
export function shownOf({ type, style, value }: RawCell, reading: Reading): string | null {
  switch (type) {
    case 's':
      return reading.strings[Number(value)] ?? ''
    case 'e':
      return null
    case 'b':
      return value === '1' ? 'TRUE' : 'FALSE'
    case 'str':
    case 'inlineStr':
      return spelled(value)
    case 'd':
      return value.replace('T', ' ')
    default:
      return numberOf(value, reading.styles[style], reading.from1904)
  }
}

function numberOf(value: string, style: Style | undefined, from1904: boolean): string {
  const number = Number(value)
  if (value.trim() === '' || !Number.isFinite(number)) return value
  if (style?.isDate) return dateOf(number, from1904)

  // Fifteen digits are what a spreadsheet shows of 0.1 + 0.2.
  return String(Number(number.toPrecision(15))).padStart(style?.digits ?? 0, '0')
}

const dayMs = 86_400_000

/** Days since the last of 1899, or since the first of 1904; below one it is an hour of the day. */
function dateOf(days: number, from1904: boolean): string {
  const ms = Math.round((days + (from1904 ? 1_462 : 0) - 25_569) * 86_400) * 1_000
  if (Number.isNaN(new Date(ms).getTime())) return String(days)
  const [date = '', time = ''] = new Date(ms).toISOString().split('T')
  const clock = time.slice(0, 5)
  if (days >= 0 && days < 1) return clock

  return ms % dayMs === 0 ? date : `${date} ${clock}`
}
