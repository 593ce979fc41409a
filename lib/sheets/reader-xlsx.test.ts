import { expect, test } from 'vitest'
import { workbook, workbookOf } from '@/lib/testing/files'
import { readSheet } from './reader'

const header = ['학수번호', '분반', '교과목명', '학점', '강의시간']

test('reads rows below a title, by the rows of the sheet', async () => {
  const bytes = await workbookOf([
    ['2026학년도 1학기 개설강좌'],
    [],
    header,
    ['A1', '01', '하나', 3, '월1'],
    [],
    ['A2', '01', '둘', 1.5, '화2'],
  ])
  const sheet = await readSheet(bytes, '강의.xlsx')

  expect(sheet.columns).toEqual(header)
  expect(sheet.preamble).toEqual(['2026학년도 1학기 개설강좌', '강의', '강의.xlsx'])
  expect(sheet.rows).toEqual([
    { row: 4, cells: ['A1', '01', '하나', '3', '월1'] },
    { row: 6, cells: ['A2', '01', '둘', '1.5', '화2'] },
  ])
  expect(sheet.issues).toEqual([])
})

test('reads numbers, days, hours, rich text, links and results as a person sees them', async () => {
  const bytes = await workbook((book) => {
    const sheet = book.addWorksheet('강의')
    sheet.addRow(['code', 'title', 'section', 'credit', 'day', 'hour', 'link', 'sum', 'yes'])
    const row = sheet.addRow([
      1_004_903,
      { richText: [{ text: '굵은 ', font: { bold: true } }, { text: '글 & <기호>' }] },
      1,
      0.1 + 0.2,
      new Date(Date.UTC(2026, 2, 2)),
      0.375,
      { text: '누리집', hyperlink: 'https://example.kr' },
      { formula: '1+2', result: 3 },
      true,
    ])
    row.getCell(3).numFmt = '000'
    row.getCell(6).numFmt = 'hh:mm'
  })
  const sheet = await readSheet(bytes, 'a.xlsx')

  expect(sheet.rows[0]?.cells).toEqual([
    '1004903',
    '굵은 글 & <기호>',
    '001',
    '0.3',
    '2026-03-02',
    '09:00',
    '누리집',
    '3',
    'TRUE',
  ])
})

test('cells merged downwards hold in every row', async () => {
  const bytes = await workbook((book) => {
    const sheet = book.addWorksheet('강의')
    sheet.addRows([
      ['개설강좌'],
      header,
      ['A1', '01', '하나', 3, '월1'],
      ['', '02', '', 3, '화2'],
      ['A2', '01', '둘', 3, ''],
    ])
    sheet.mergeCells('A1:E1')
    sheet.mergeCells('A3:A4')
    sheet.mergeCells('C3:C4')
  })
  const sheet = await readSheet(bytes, 'a.xlsx')

  expect(sheet.rows.map(({ cells }) => cells.slice(0, 3))).toEqual([
    ['A1', '01', '하나'],
    ['A1', '02', '하나'],
    ['A2', '01', '둘'],
  ])
  expect(sheet.issues).toEqual([
    { row: 0, level: 'info', text: 'A3:A4, C3:C4', reason: expect.stringContaining('2곳') },
  ])
})

test('of several sheets the best visible one is read, and the others are named', async () => {
  const bytes = await workbook((book) => {
    book.addWorksheet('안내').addRows([['수강신청 안내'], ['기간', '2월']])
    book.addWorksheet('옛 목록', { state: 'hidden' }).addRows([header, ['X1', '01', '숨김', 3, '월1']])
    book.addWorksheet('교양').addRows([header.slice(0, 3), ['B1', '01', '교양']])
    book.addWorksheet('전공').addRows([header, ['A1', '01', '하나', 3, '월1']])
  })
  const sheet = await readSheet(bytes, 'a.xlsx')

  expect(sheet.rows.map(({ cells }) => cells[0])).toEqual(['A1'])
  expect(sheet.issues.map(({ level, text }) => [level, text])).toEqual([
    ['warning', '교양'],
    ['info', '안내'],
    ['info', '옛 목록'],
  ])
})

test('a progress is told while a long list is read', async () => {
  const rows = Array.from({ length: 1_200 }, (_, at) => [`A${at}`, '01', '하나', 3, '월1'])
  const told: number[] = []
  const sheet = await readSheet(await workbookOf([header, ...rows]), 'a.xlsx', {
    onRows: (count) => told.push(count),
  })

  expect(sheet.rows).toHaveLength(1_200)
  expect(told).toEqual([500, 1_000])
})
