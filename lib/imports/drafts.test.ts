import { expect, test } from 'vitest'
import { usualPeriods } from '@/lib/universities/periods'
import { recogniseColumns } from './columns'
import { draftSections } from './drafts'
import type { Sheet } from './sheet'

const header = [
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
function sheetOf(rows: Partial<Record<string, string>>[], more: Partial<Sheet> = {}): Sheet {
  return {
    columns: header,
    rows: rows.map((cells, at) => ({ row: at + 2, cells: header.map((name) => cells[name] ?? '') })),
    preamble: [],
    issues: [],
    ...more,
  }
}

function drafted(sheet: Sheet) {
  const columns = recogniseColumns(sheet.columns, [])
  return draftSections({ sheet, columns, periods: usualPeriods, semester: '2026-2' })
}

const wood = {
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

test('a class listed for several departments is one section with several targets', () => {
  const { drafts, issues } = drafted(
    sheetOf([wood, { ...wood, 학과: '생명과학과' }, { ...wood, 학과: '생명과학과' }]),
  )

  expect(drafts).toHaveLength(1)
  expect(drafts[0]).toMatchObject({
    rows: [2, 3, 4],
    targets: [{ department: '산림학과' }, { department: '생명과학과' }],
  })
  expect(issues).toEqual([
    {
      row: 3,
      level: 'info',
      text: 'ABC1001 01 나무와 숲',
      reason: '2행, 3행, 4행은 같은 분반이라 하나로 합쳤어요.',
    },
  ])
})

test('listed with several professors it is taught by all of them', () => {
  const { drafts, issues } = drafted(sheetOf([wood, { ...wood, 담당교수: '강라온/김가람' }]))

  expect(drafts[0]?.professor).toBe('강라온, 김가람')
  expect(issues).toEqual([
    expect.objectContaining({ level: 'info', reason: expect.stringContaining('강라온, 김가람') }),
  ])
})

test('what a later row of the same class adds is taken', () => {
  const { drafts } = drafted(
    sheetOf([
      { ...wood, 강의실: '', 비고: '가' },
      { ...wood, 비고: '나' },
    ]),
  )

  expect(drafts[0]).toMatchObject({
    rawPlace: '가-101',
    remark: '가 / 나',
    meetings: [{ rooms: ['가-101'] }],
  })
})

test('where rows of one key disagree the first stays, and both are named', () => {
  const other = { ...wood, 강의시간: '화3', 강의실: '나-202', 담당교수: '이나래', 학과: '생명과학과' }
  const { drafts, issues } = drafted(sheetOf([wood, other]))

  expect(drafts).toHaveLength(1)
  expect(drafts[0]).toMatchObject({ rows: [2, 3], professor: '김가람', rawTime: '월1~2', rawPlace: '가-101' })
  expect(drafts[0]?.meetings).toHaveLength(1)
  expect(issues).toEqual([
    {
      row: 3,
      level: 'warning',
      text: 'ABC1001 01 나무와 숲: 시간 ‘월1~2’ / ‘화3’, 장소 ‘가-101’ / ‘나-202’',
      reason: '2행과 3행은 학수번호와 분반이 같은데 서로 다른 것이 있어요: 시간, 장소. 앞의 것을 남겼어요.',
    },
  ])
})

test('without a 분반 nobody is numbered: what to do is said', () => {
  const { drafts, issues } = drafted(
    sheetOf([
      { ...wood, 분반: '' },
      { ...wood, 분반: '', 강의시간: '화3' },
    ]),
  )

  expect(drafts.map(({ rows, number }) => [rows, number])).toEqual([[[2, 3], '']])
  expect(issues).toEqual([expect.objectContaining({ row: 3, level: 'warning' })])
  expect(issues[0]?.reason).toMatch(/분반 번호 없이 학수번호가 같은데.*분반 열을 채워 다시 올려 주세요/)
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
  const again = Object.fromEntries(header.map((name) => [name, name]))
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
