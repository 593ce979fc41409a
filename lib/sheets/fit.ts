import type { Field } from './field'
import type { SheetRow } from './sheet'

const sampleSize = 100

const looks: Partial<Record<Field, RegExp>> = {
  code: /\d/,
  number: /^[\p{L}\p{N}-]{1,12}$/u,
  title: /\p{L}/u,
  professor: /\p{L}/u,
  time: /[월화수목금토일]|\b(?:mon|tue|wed|thu|fri|sat|sun)|\d\s*:\s*\d/i,
  credits: /\d/,
  classification: /\p{L}/u,
  department: /\p{L}/u,
  year: /^(?!(?:19|20)\d\d$)/,
  capacity: /\d/,
  term: /\d/,
}

/** How much of a column looks like this field, 0 to 1; `null` where it is filled with something else. */
export function fitOf(field: Field, rows: readonly SheetRow[], column: number): number | null {
  const samples = samplesOf(rows).map(({ cells }) => cells[column]?.trim() ?? '')
  const filled = samples.filter((cell) => cell !== '')
  const fitting = filled.filter((cell) => looks[field]?.test(cell) ?? true)
  if (fitting.length === 0) return filled.length === 0 ? 0 : null

  const korean = field === 'title' ? filled.filter((cell) => /[가-힣]/.test(cell)).length : fitting.length
  return (fitting.length + korean) / (2 * samples.length)
}

/** Rows spread over the whole list: the first hundred may all be of one department. */
function samplesOf(rows: readonly SheetRow[]): SheetRow[] {
  const step = Math.max(1, Math.floor(rows.length / sampleSize))
  return rows.filter((_, at) => at % step === 0).slice(0, sampleSize)
}
