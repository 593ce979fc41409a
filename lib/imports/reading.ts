import type { SemesterName } from '@/lib/catalogue/semester'
import type { Columns } from '@/lib/sheets/columns'
import { missingFields } from '@/lib/sheets/columns'
import { readSheet } from '@/lib/sheets/reader'
import type { Issue, Sheet } from '@/lib/sheets/sheet'
import type { Period } from '@/lib/universities/periods'
import type { Draft } from './draft'
import { draftSections } from './drafts'
import type { MappingView } from './import-schema'
import { columnsBy, periodsBy } from './profile'
import type { Profile } from './schema'

export type Reading = {
  mapping: MappingView
  /** Rows below the header. */
  rows: number
  /** `null` while the mapping misses what must be known. */
  drafts: Draft[] | null
  issues: Issue[]
}

type Source = {
  bytes: Uint8Array
  fileName: string
  profile: Profile | null
  /** The university's own. */
  periods: readonly Period[]
  /** `2026-2` */
  semester: SemesterName
  onRows?: (rows: number) => void
}

/** A file as far as it can be understood without the database. Throws a `DomainError` for what is no course list. */
export async function readCourseList({
  bytes,
  fileName,
  profile,
  periods: usual,
  semester,
  onRows,
}: Source): Promise<Reading> {
  const sheet = await readSheet(bytes, fileName, onRows ? { onRows } : {})
  const columns = columnsBy(profile, sheet)
  const periods = periodsBy(profile, usual)
  const missing = missingFields(columns)
  const mapping = { columns: described(sheet, columns), missing, periods: [...periods] }
  if (missing.length > 0) return { mapping, rows: sheet.rows.length, drafts: null, issues: sheet.issues }

  return { mapping, rows: sheet.rows.length, ...draftSections({ sheet, columns, periods, semester }) }
}

const sampleCount = 3
const sampleLength = 100

function described(sheet: Sheet, columns: Columns): MappingView['columns'] {
  const fieldAt = new Map(
    Object.entries(columns).map(([field, index]) => [index, field as keyof Columns] as const),
  )
  return sheet.columns.map((header, index) => ({
    index,
    header,
    samples: samplesOf(sheet, index),
    field: fieldAt.get(index) ?? null,
  }))
}

function samplesOf({ rows }: Sheet, index: number): string[] {
  const samples = new Set<string>()
  for (const { cells } of rows) {
    const cell = cells[index]?.trim() ?? ''
    if (cell !== '') samples.add([...cell].slice(0, sampleLength).join(''))
    if (samples.size === sampleCount) break
  }
  return [...samples]
}
