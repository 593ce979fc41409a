import { parse } from 'csv-parse/sync'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { utf8, utf16 } from '@/lib/testing/files'
import { delimitedRows } from './delimited'
import { readSheet } from './reader'

const list = [
  '학수번호,분반,교과목명,담당교수,강의시간,비고',
  'ABC1001,01,나무와 숲,김가람,월1~2,',
  'ABC1002,02,물의 역사,이나래,화3,"첫 줄\r\n둘째 줄, 쉼표"',
  'ABC1003,01,"인용 ""부호""의 쓰임",박다온,수4,강의 중 "질문" 환영',
].join('\r\n')

const cells = [
  ['ABC1001', '01', '나무와 숲', '김가람', '월1~2', ''],
  ['ABC1002', '02', '물의 역사', '이나래', '화3', '첫 줄\r\n둘째 줄, 쉼표'],
  ['ABC1003', '01', '인용 "부호"의 쓰임', '박다온', '수4', '강의 중 "질문" 환영'],
]

test.each([
  ['UTF-8', utf8(list)],
  ['UTF-8 with a mark', utf8(`\uFEFF${list}`)],
  ['UTF-16 LE', utf16(list, 'le')],
  ['UTF-16 BE', utf16(list, 'be')],
  ['UTF-16 LE without a mark', utf16(list, 'le', false)],
  ['UTF-16 BE without a mark', utf16(list, 'be', false)],
])('reads %s', async (_, bytes) => {
  const sheet = await readSheet(bytes, '강의.csv')

  expect(sheet.columns).toEqual(['학수번호', '분반', '교과목명', '담당교수', '강의시간', '비고'])
  expect(sheet.rows.map((row) => row.cells)).toEqual(cells)
  expect(sheet.issues).toEqual([])
})

test('reads what Korean Excel saves as CSV, syllables beyond EUC-KR included', async () => {
  // 과목코드,과목명 / A1,똠방각하 / A2,가
  const header = [0xb0, 0xfa, 0xb8, 0xf1, 0xc4, 0xda, 0xb5, 0xe5, 0x2c, 0xb0, 0xfa, 0xb8, 0xf1, 0xb8, 0xed]
  const first = [0x41, 0x31, 0x2c, 0x8c, 0x63, 0xb9, 0xe6, 0xb0, 0xa2, 0xc7, 0xcf]
  const second = [0x41, 0x32, 0x2c, 0xb0, 0xa1]
  const sheet = await readSheet(new Uint8Array([...header, 10, ...first, 10, ...second]), 'a.csv')

  expect(sheet.columns).toEqual(['과목코드', '과목명'])
  expect(sheet.rows.map((row) => row.cells)).toEqual([
    ['A1', '똠방각하'],
    ['A2', '가'],
  ])
})

test('half a syllable at the end of a cell costs no more than itself', async () => {
  const rows = Array.from({ length: 100 }, (_, at) => `A${at},abcdefghij\n`).join('')
  const half = [0xb0, 0xa1, 0xb0, 0x0a]
  const sheet = await readSheet(new Uint8Array([...utf8(`code,title\n${rows}B1,`), ...half]), 'a.csv')

  expect(sheet.rows.at(-1)).toEqual({ row: 102, cells: ['B1', '가\uFFFD'] })
  expect(sheet.issues).toEqual([expect.objectContaining({ row: 102, level: 'warning', text: '가\uFFFD' })])
})

test('rows keep the line that they begin on', async () => {
  const text = `2026년 1학기\n\n${list}\n\nABC1004,01,끝,최라온,목1,\n`
  const sheet = await readSheet(utf8(text), 'a.csv')

  expect(sheet.preamble).toEqual(['2026년 1학기', 'a.csv'])
  expect(sheet.rows.map(({ row }) => row)).toEqual([4, 5, 7, 9])
})

test.each([[','], [';'], ['\t'], ['|']])('guesses the delimiter %j', async (delimiter) => {
  const rows = [
    ['code', 'title', 'remark'],
    ['A1', '하나', 'a, b; c | d'.replaceAll(delimiter, '.')],
    ['A2', '둘', ''],
  ]
  const sheet = await readSheet(utf8(rows.map((row) => row.join(delimiter)).join('\n')), 'a.txt')

  expect(sheet.columns).toEqual(rows[0])
  expect(sheet.rows.map((row) => row.cells)).toEqual(rows.slice(1))
})

test('a stray quotation mark swallows no rows', async () => {
  const text = 'code;title;remark\nA1;하나;"반만 열고\nA2;둘;"A반" 전용\nA3;셋;"닫음"\nA4;넷;끝"'
  const sheet = await readSheet(utf8(text), 'a.txt')

  expect(sheet.rows.map((row) => row.cells)).toEqual([
    ['A1', '하나', '"반만 열고'],
    ['A2', '둘', '"A반" 전용'],
    ['A3', '셋', '닫음'],
    ['A4', '넷', '끝"'],
  ])
})

test('a row that a delimiter in its text has shifted is named', async () => {
  const sheet = await readSheet(utf8('code;title;remark\nA1;하나;a; b\nA2;둘;'), 'a.txt')

  expect(sheet.issues).toEqual([
    expect.objectContaining({ row: 2, level: 'warning', reason: expect.stringContaining('1개 많아요') }),
  ])
})

test('a cell beyond two thousand characters is cut, and said so', async () => {
  const sheet = await readSheet(utf8(`code,title\nA1,${'가'.repeat(3_000)}\nA2,짧음`), 'a.csv')

  expect(sheet.rows[0]?.cells[1]).toHaveLength(2_000)
  expect(sheet.issues).toEqual([expect.objectContaining({ row: 2, level: 'warning' })])
  expect(sheet.issues[0]?.text).toHaveLength(200)
})

test('a header that nobody knows is still a header, for somebody to map', async () => {
  const sheet = await readSheet(
    utf8('Kürzel,Veranstaltung,Raum\nX1,Wald,R1\nX2,Wasser,R2\nX3,Luft,R3'),
    'a.csv',
  )

  expect(sheet.columns).toEqual(['Kürzel', 'Veranstaltung', 'Raum'])
  expect(sheet.rows).toHaveLength(3)
})

test('whatever is quoted properly reads as csv-parse reads it', () => {
  const cell = fc.string({ unit: fc.constantFrom('가', 'a', ',', ';', '"', '\n', '\r\n', ' ') })
  fc.assert(
    fc.property(fc.array(fc.array(cell, { minLength: 2, maxLength: 4 }), { minLength: 1 }), (rows) => {
      const text = rows
        .map((row) => row.map((one) => `"${one.replaceAll('"', '""')}"`).join(','))
        .join('\r\n')
      const known: string[][] = parse(text, { relax_column_count: true, record_delimiter: '\r\n' })
      const filled = known.filter((row) => row.some((one) => one.trim() !== ''))

      expect(delimitedRows(text, { delimiter: ',' }).map(({ cells }) => cells)).toEqual(filled)
    }),
  )
})
