import { draftSections } from '@/lib/imports/drafts'
import { recogniseColumns } from '@/lib/sheets/columns'
import type { Sheet } from '@/lib/sheets/sheet'
import { usualPeriods } from '@/lib/universities/periods'

/** What the columns of an invented list are called. */
export const listHeader = [
  '학수번호',
  '분반',
  '교과목명',
  '담당교수',
  '강의시간',
  '강의실',
  '학점',
  '학과',
  '학년',
  '이수구분',
  '정원',
  '비고',
]

/** Rows as objects would read: what is not given is blank. */
export function sheetOf(rows: Partial<Record<string, string>>[]): Sheet {
  return {
    columns: listHeader,
    rows: rows.map((cells, at) => ({ row: at + 2, cells: listHeader.map((name) => cells[name] ?? '') })),
    preamble: [],
    issues: [],
  }
}

/** The sections of a sheet, its columns taken by their headers alone. */
export function drafted(sheet: Sheet) {
  const columns = recogniseColumns(sheet.columns, [])
  return draftSections({ sheet, columns, periods: usualPeriods, semester: '2026-2' })
}

/** One row of an invented list. */
export const wood = {
  학수번호: 'ABC1001',
  분반: '01',
  교과목명: '나무와 숲',
  담당교수: '김가람',
  강의시간: '월1~2',
  강의실: '가-101',
  학점: '1.5',
  학과: '산림학과',
  학년: '2',
  이수구분: '전공선택',
  정원: '30 (25)',
  비고: '실습 있음',
}
