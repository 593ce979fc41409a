import { expect, test } from 'vitest'
import { drafted, listHeader, sheetOf, wood } from '@/lib/testing/lists'

test('a row becomes a section', () => {
  const { drafts, issues, term } = drafted(sheetOf([wood]))

  expect(issues).toEqual([])
  expect(term).toBeNull()
  expect(drafts).toEqual([
    {
      rows: [2],
      code: 'ABC1001',
      number: '01',
      title: '나무와 숲',
      professor: '김가람',
      targets: [{ department: '산림학과', year: '2', classification: '전공선택' }],
      halfCredits: 3,
      capacity: 30,
      freshmanCapacity: 25,
      language: '',
      mode: '',
      remark: '실습 있음',
      rawTime: '월1~2',
      rawPlace: '가-101',
      meetings: [{ weekday: 0, startMinute: 540, endMinute: 660, kind: '', rooms: ['가-101'] }],
    },
  ])
})

test('only a row without code or title is an error', () => {
  const rows = [{ ...wood, 학수번호: '' }, { ...wood, 교과목명: ' ' }, { 비고: '총 2건' }, {}, wood]
  const { drafts, issues } = drafted(sheetOf(rows))

  expect(drafts.map(({ rows }) => rows)).toEqual([[6]])
  expect(issues.map(({ row, level, reason }) => [row, level, reason])).toEqual([
    [2, 'error', '학수번호가 없어 넣지 않았어요.'],
    [3, 'error', '과목명이 없어 넣지 않았어요.'],
    [4, 'error', '학수번호와 과목명이 없어 강의로 넣지 않았어요.'],
  ])
})

test('a header repeated in the middle is passed over', () => {
  const again = Object.fromEntries(listHeader.map((name) => [name, name]))
  const { drafts, issues } = drafted(sheetOf([wood, again, { ...wood, 분반: '02' }]))

  expect(drafts.map(({ number }) => number)).toEqual(['01', '02'])
  expect(issues).toEqual([])
})

test('an unreadable time keeps the row', () => {
  const { drafts, issues } = drafted(sheetOf([{ ...wood, 강의시간: '월25', 학점: '많음', 정원: '적음' }]))

  expect(drafts[0]).toMatchObject({ meetings: [], rawTime: '월25', halfCredits: null, capacity: null })
  expect(issues.map(({ row, level }) => [row, level])).toEqual([
    [2, 'warning'],
    [2, 'warning'],
    [2, 'warning'],
  ])
})

test('texts are cleaned: composed, invisible characters out, spaces made one', () => {
  const title = '  나무와\u00A0\u3000숲\u200B\u202E\u0007\n(가)\uD800 '.normalize('NFD')
  const { drafts } = drafted(sheetOf([{ ...wood, 교과목명: title, 강의시간: '월1\r\n 수2 ' }]))

  expect(drafts[0]?.title).toBe('나무와 숲 (가)\uFFFD')
  expect(drafts[0]?.rawTime).toBe('월1\n수2')
  expect(drafts[0]?.meetings.map(({ weekday }) => weekday)).toEqual([0, 2])
})

test('texts that are too long are cut, and said so', () => {
  const { drafts, issues } = drafted(
    sheetOf([{ ...wood, 교과목명: '가'.repeat(201), 비고: '나'.repeat(1_001) }]),
  )

  expect(drafts[0]?.title).toHaveLength(200)
  expect(drafts[0]?.remark).toHaveLength(1_000)
  expect(issues.map(({ reason }) => reason)).toEqual([
    '200자보다 길어 뒤를 잘랐어요.',
    '1,000자보다 길어 뒤를 잘랐어요.',
  ])
})

test('부제 joins the title, a mark of team teaching the remark', () => {
  const columns = ['code', 'title', '부제', '비고', '팀티칭여부']
  const rows = [
    ['A1', '세미나', '숲의 역사', '', 'Y'],
    ['A2', '세미나(물)', '물', '실습', 'N'],
    ['A3', '세미나', '', '팀티칭', '(팀티칭)'],
  ]
  const { drafts } = drafted({
    columns,
    rows: rows.map((cells, at) => ({ row: at, cells })),
    preamble: [],
    issues: [],
  })

  expect(drafts.map(({ title, remark }) => [title, remark])).toEqual([
    ['세미나 (숲의 역사)', '팀티칭'],
    ['세미나(물)', '실습'],
    ['세미나', '팀티칭'],
  ])
})
