import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { missingFields, recogniseColumns } from '@/lib/sheets/columns'
import { readSheet } from '@/lib/sheets/reader'
import { usualPeriods } from '@/lib/universities/periods'
import { draftSections } from './drafts'

const folder = process.env.CATALOGUE_SAMPLES ?? ''
const isMissing = folder === ''
if (isMissing) console.info('Skipped: CATALOGUE_SAMPLES names no folder of real course lists.')

async function drafted(file: string) {
  const sheet = await readSheet(new Uint8Array(await readFile(join(folder, file))), file)
  const columns = recogniseColumns(sheet.columns, sheet.rows)
  return { sheet, columns, ...draftSections({ sheet, columns, periods: usualPeriods, semester: '2026-1' }) }
}

const known = [
  ['snu-2016-2.txt', 7_843, 7_843, '2016-2'],
  ['snu-2017-1.txt', 7_953, 7_953, '2017-1'],
  ['snu-2016-S.txt', 342, 342, '2016-S'],
  ['dgu-2025-2.json', 2_506, 2_506, '2025-2'],
  ['syu-2026-1.json', 1_652, 1_573, '2026-1'],
  ['syu-2026-1.xlsx', 1_652, 1_573, '2026-1'],
  ['syu-2026-2.xlsx', 1_500, 1_500, '2026-2'],
] as const

test.skipIf(isMissing).each(known)(
  'real lists: %s has %i rows, %i sections, %s',
  async (file, rows, sections, semester) => {
    const { sheet, columns, drafts, issues, term } = await drafted(file)

    expect(missingFields(columns)).toEqual([])
    expect(sheet.rows).toHaveLength(rows)
    expect(drafts).toHaveLength(sections)
    expect(drafts.flatMap((draft) => draft.rows)).toHaveLength(rows)
    expect(issues.filter(({ level }) => level === 'error')).toEqual([])
    expect(term).toBe(semester)
    expect(issues.filter(({ row, level }) => row === 0 && level === 'warning')).toHaveLength(
      semester === '2026-1' ? 0 : 1,
    )
  },
)

/** What the XLSX says instead of a name in five rows; the invented names of the JSON stand for that as well. */
const nobody = '온라인강의교수'

test.skipIf(isMissing)('real lists: JSON and XLSX of one list give the same sections', async () => {
  const [json, xlsx] = await Promise.all([drafted('syu-2026-1.json'), drafted('syu-2026-1.xlsx')])
  const unnamed = new Set(
    xlsx.drafts.filter(({ professor }) => professor === nobody).map(({ number }) => number),
  )
  const compared = ({ drafts }: typeof json) =>
    drafts.map((draft) => ({
      ...draft,
      rows: draft.rows.length,
      professor: unnamed.has(draft.number) ? nobody : draft.professor,
    }))

  expect(unnamed.size).toBe(5)
  expect(compared(xlsx)).toEqual(compared(json))
})
