import { aliases } from './aliases'
import { type Field, fields } from './field'
import { fitOf } from './fit'
import type { SheetRow } from './sheet'

/** Which column of a sheet holds what. */
export type Columns = Partial<Record<Field, number>>

const fieldByAlias = new Map(
  fields.flatMap((field) =>
    aliases[field]
      .trim()
      .split(/\s+/)
      .map((alias) => [alias, field] as const),
  ),
)

/** Header text without what people vary: case, width, spaces, brackets, marks. */
export function fold(header: string): string {
  return header
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '')
}

/** What a header text stands for; also without what it says in brackets, as in `강의실(동-호)`. */
export function fieldOf(header: string): Field | null {
  const known = fieldByAlias.get(fold(header))
  if (known) return known

  return fieldByAlias.get(fold(header.normalize('NFKC').replace(/\([^)]*\)|\[[^\]]*\]/g, ''))) ?? null
}

type Told = Readonly<Record<string, Field | 'ignore'>>

/**
 * Columns by their headers; of two for one field the one whose cells look more like it. What somebody told of a
 * header counts before everything.
 */
export function recogniseColumns(
  columns: readonly string[],
  rows: readonly SheetRow[],
  told: Told = {},
): Columns {
  const meanings = new Map(Object.entries(told).map(([header, meaning]) => [keyOf(header), meaning]))
  const found: Columns = {}
  const fits: Partial<Record<Field, number>> = {}

  columns.forEach((header, column) => {
    const meaning = meanings.get(keyOf(header))
    const field = meaning ?? fieldOf(header)
    if (field === null || field === 'ignore') return
    const fit = meaning ? Number.POSITIVE_INFINITY : fitOf(field, rows, column)
    if (fit === null || fit <= (fits[field] ?? -1)) return
    found[field] = column
    fits[field] = fit
  })
  return fits.number === Number.POSITIVE_INFINITY ? found : numbersAsCodes(found)
}

function keyOf(header: string): string {
  return fold(header) || header.trim()
}

/** 강좌번호 tells 분반 apart beside a column of codes; alone it is the code. */
function numbersAsCodes(columns: Columns): Columns {
  const { number, ...rest } = columns
  if (columns.code !== undefined || number === undefined) return columns

  return { ...rest, code: number }
}

const needed = ['code', 'title'] as const

/** What has to be mapped by hand before anything can be read. */
export function missingFields(columns: Columns): Field[] {
  return needed.filter((field) => columns[field] === undefined)
}
