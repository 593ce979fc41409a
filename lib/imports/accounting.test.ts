import fc from 'fast-check'
import { expect, test } from 'vitest'
import { recogniseColumns } from '@/lib/sheets/columns'
import type { Sheet } from '@/lib/sheets/sheet'
import { usualPeriods } from '@/lib/universities/periods'
import { draftSections } from './drafts'

const columns = ['학수번호', '분반', '교과목명', '담당교수', '강의시간', '강의실', '학과', '정원']

const cell = fc.oneof(
  {
    weight: 3,
    arbitrary: fc.constantFrom(
      '',
      ' ',
      'A1',
      'A2',
      '01',
      '02',
      '월1',
      '화 2~3',
      '가-101',
      '김가람, 이나래',
      '학수번호',
      '교과목명',
    ),
  },
  fc.string({ unit: 'binary', maxLength: 12 }),
)

const sheets = fc
  .array(fc.array(cell, { minLength: columns.length, maxLength: columns.length }), { maxLength: 30 })
  .map(
    (rows): Sheet => ({
      columns,
      rows: rows.map((cells, at) => ({ row: at + 2, cells })),
      preamble: ['a.csv'],
      issues: [],
    }),
  )

const given = { columns: recogniseColumns(columns, []), periods: usualPeriods, semester: '2026-2' } as const

test('every row is in one section, under an error, blank or the header again', () => {
  fc.assert(
    fc.property(sheets, (sheet) => {
      const { drafts, issues } = draftSections({ ...given, sheet })
      const inDrafts = drafts.flatMap(({ rows }) => rows)
      const inErrors = issues.filter(({ level }) => level === 'error').map(({ row }) => row)
      const silent = sheet.rows
        .filter(
          ({ cells }) =>
            cells.every((text) => text.trim() === '') || (cells[0] === '학수번호' && cells[2] === '교과목명'),
        )
        .map(({ row }) => row)
      const accounted = new Set([...inDrafts, ...inErrors, ...silent])

      expect(new Set(inDrafts).size).toBe(inDrafts.length)
      expect(inDrafts.filter((row) => inErrors.includes(row))).toEqual([])
      expect(sheet.rows.filter(({ row }) => !accounted.has(row))).toEqual([])
    }),
  )
})

test('no two sections share code and 분반, and what the catalogue demands of them holds', () => {
  fc.assert(
    fc.property(sheets, (sheet) => {
      const { drafts, issues } = draftSections({ ...given, sheet })

      expect(new Set(drafts.map(({ code, number }) => JSON.stringify([code, number]))).size).toBe(
        drafts.length,
      )
      for (const draft of drafts) {
        expect(draft.code.length * draft.title.length).toBeGreaterThan(0)
        expect(draft.targets.length).toBeGreaterThan(0)
        expect(JSON.stringify(draft)).not.toMatch(/\\u0000|\\ud[89a-f]/)
      }
      for (const { text, reason } of issues) {
        expect([...text].length).toBeLessThanOrEqual(200)
        expect(reason).toMatch(/요\.|: /)
      }
    }),
  )
})

test('the same sheet gives the same sections', () => {
  fc.assert(
    fc.property(sheets, (sheet) => {
      expect(draftSections({ ...given, sheet })).toEqual(
        draftSections({ ...given, sheet: structuredClone(sheet) }),
      )
    }),
  )
})
