import { expect, test } from 'vitest'
import type { Sheet } from '@/lib/sheets/sheet'
import { semesterNote } from './semester-note'

function noteOf(preamble: string[], columns: string[] = [], rows: string[][] = []) {
  const sheet: Sheet = {
    columns,
    rows: rows.map((cells, at) => ({ row: at + 2, cells })),
    preamble,
    issues: [],
  }
  return semesterNote(sheet, {}, '2026-2')
}

test('a file of the semester asked for is silent', () => {
  expect(noteOf(['2026학년도 2학기', 'a.xlsx'])).toEqual({ term: '2026-2', issues: [] })
  expect(noteOf(['a.xlsx'])).toEqual({ term: null, issues: [] })
})

test('a file of another semester is one warning about the whole file', () => {
  const { term, issues } = noteOf(['year: 2026', 'semester: 1학기 정규', 'a.json'])

  expect(term).toBe('2026-1')
  expect(issues).toEqual([
    { row: 0, level: 'warning', text: '2026-1', reason: expect.stringContaining('2026년 1학기라고') },
  ])
})

test('the name of the file counts where nothing else says', () => {
  expect(noteOf(['Sheet', '2025-2 강의.xlsx']).term).toBe('2025-2')
  expect(noteOf(['2026/2', '2025-1 양식.csv']).term).toBe('2026-2')
})

test('the rows know best, year and semester in a column each', () => {
  const { term, issues } = noteOf(
    ['2026-2'],
    ['년도', '학기', '과목명'],
    [
      ['2025', '1학기', '가'],
      ['2025', '1학기', '나'],
      ['2026', '2학기', '다'],
    ],
  )

  expect(term).toBe('2025-1')
  expect(issues).toHaveLength(1)
  expect(issues[0]?.text).toBe('2025-1')
})
