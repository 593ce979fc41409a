import { expect, test } from 'vitest'
import { utf8 } from '@/lib/testing/files'
import { readSheet } from './reader'

test('reads the longest list of objects, wherever it lies, and what stands beside it', async () => {
  const file = {
    year: 2026,
    result: {
      semester: '1학기 정규',
      notes: [{ text: '하나' }],
      list: [
        { code: 'A1', title: '하나', credit: 1.5, remark: null },
        { code: 'A2', title: '둘', extra: true },
      ],
    },
  }
  const sheet = await readSheet(utf8(JSON.stringify(file)), 'a.json')

  expect(sheet.columns).toEqual(['code', 'title', 'credit', 'remark', 'extra'])
  expect(sheet.preamble).toEqual(['year: 2026', 'semester: 1학기 정규', 'a.json'])
  expect(sheet.rows).toEqual([
    { row: 1, cells: ['A1', '하나', '1.5', '', ''] },
    { row: 2, cells: ['A2', '둘', '', '', 'true'] },
  ])
})

test('values inside values are joined', async () => {
  const rows = [
    {
      code: 'A1',
      title: { ko: '하나', en: 'One' },
      instructor: ['김가람', '이나래'],
      time: [
        { day: '월', start: '09:00' },
        { day: '수', start: '10:00' },
      ],
    },
  ]
  const sheet = await readSheet(utf8(JSON.stringify(rows)), 'a.json')

  expect(sheet.columns).toEqual(['code', 'title.ko', 'title.en', 'instructor', 'time'])
  expect(sheet.rows[0]?.cells).toEqual(['A1', '하나', 'One', '김가람, 이나래', '월 09:00, 수 10:00'])
})

test('what is no object in the list is named', async () => {
  const sheet = await readSheet(
    utf8('[{"code":"A1","title":"하나"}, "둘", {"code":"A3","title":"셋"}]'),
    'a.json',
  )

  expect(sheet.rows.map(({ row }) => row)).toEqual([1, 3])
  expect(sheet.issues).toEqual([expect.objectContaining({ row: 2, level: 'warning', text: '둘' })])
})

test('a title in brackets does not make a list JSON', async () => {
  const sheet = await readSheet(utf8('[2026-1학기] 강의 목록\ncode,title\nA1,하나'), 'a.csv')

  expect(sheet.columns).toEqual(['code', 'title'])
})
