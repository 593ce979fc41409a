import { parse } from 'csv-parse/sync'
import { expect, test } from 'vitest'
import { issueTable } from './issue-table'

test('every remark is one row that a spreadsheet reads back', () => {
  const text = '월(3-1.5), "외부"\n둘째 줄'
  const table = issueTable([
    { row: 7, level: 'warning', text, reason: '읽지 못했어요.' },
    { row: 0, level: 'info', text: '', reason: '파일 전체에 대한 말이에요.' },
  ])

  expect(parse(table, { bom: true })).toEqual([
    ['행', '처리', '파일에 적힌 것', '까닭'],
    ['7', '주의', text, '읽지 못했어요.'],
    ['', '알림', '', '파일 전체에 대한 말이에요.'],
  ])
})

test.each(['=1+1', '+82', '-1', '@SUM(A1)'])('%s is not calculated', (text) => {
  const table = issueTable([{ row: 1, level: 'error', text, reason: '' }])

  expect(parse(table, { bom: true })[1]).toEqual(['1', '빠짐', `'${text}`, ''])
})
