import { expect, test } from 'vitest'
import { aliases } from './aliases'
import { fieldOf, fold, missingFields, recogniseColumns } from './columns'
import { type Field, fields } from './field'
import type { SheetRow } from './sheet'

const rowsOf = (...rows: string[][]): SheetRow[] => rows.map((cells, at) => ({ row: at + 1, cells }))

function recognised(header: string, rows: SheetRow[] = []): Partial<Record<Field, string>> {
  const columns = header.split(' ; ')
  const found = Object.entries(recogniseColumns(columns, rows))
  return Object.fromEntries(found.map(([field, column]) => [field, columns[column]]))
}

test('every alias is folded already and means one thing', () => {
  const words = fields.flatMap((field) =>
    aliases[field]
      .trim()
      .split(/\s+/)
      .map((alias) => ({ field, alias })),
  )

  for (const { alias } of words) expect(fold(alias)).toBe(alias)
  for (const { field, alias } of words) expect([alias, fieldOf(alias)]).toEqual([alias, field])
})

test.each<[string, Field]>([
  ['학수번호', 'code'],
  [' 교과목 번호 ', 'code'],
  ['SBJ_NO', 'code'],
  ['Course Number', 'code'],
  ['분 반', 'number'],
  ['DVCLS', 'number'],
  ['교과목명(국문)', 'title'],
  ['ＳＢＪ＿ＮＭ', 'title'],
  ['부제(Subtitle)', 'subtitle'],
  ['교강사', 'professor'],
  ['TCHR_DSC', 'professor'],
  ['요일/교시', 'time'],
  ['강의\n시간', 'time'],
  ['강의시간(강의실)', 'time'],
  ['TMTBL_DSC', 'time'],
  ['강의실(동-호)(#연건, *평창)', 'place'],
  ['ROOM_DSC', 'place'],
  ['학부(과)', 'department'],
  ['OPEN_DPTMJR_CD_NM', 'department'],
  ['종별', 'classification'],
  ['CDT', 'credits'],
  ['SCHGRD', 'year'],
  ['ALL_FULL_PCNT', 'capacity'],
  ['비 고', 'remark'],
  ['강의언어', 'language'],
  ['수업방법', 'mode'],
  ['팀티칭여부', 'team'],
  ['OPEN_YY', 'term'],
])('%j is %s', (header, field) => {
  expect(fieldOf(header)).toBe(field)
})

test.each(['', '영역구분', '수강인원', 'enrollment', '강의시수', 'snuev_lec_id', 'constructor', '__proto__'])(
  '%j is nothing',
  (header) => {
    expect(fieldOf(header)).toBeNull()
  },
)

test('강좌번호 is the 분반 beside a code and the code without one', () => {
  expect(recognised('강좌번호 ; 과목코드 ; 과목명')).toEqual({
    number: '강좌번호',
    code: '과목코드',
    title: '과목명',
  })
  expect(recognised('강좌번호 ; 과목명')).toEqual({ code: '강좌번호', title: '과목명' })
})

test('of two columns for one field the one that looks like it is taken', () => {
  const rows = rowsOf(
    ['A1', 'Forest', '숲', '', '3', '3', '월1'],
    ['A2', 'Water', '물', '국문과', '', '3', '화2'],
  )

  expect(recognised('code ; 교과목명(영문) ; 과목명 ; 학과 ; 학점수 ; 학점 ; 시간', rows)).toEqual({
    code: 'code',
    title: '과목명',
    department: '학과',
    credits: '학점',
    time: '시간',
  })
})

test('a column that holds something else is left for somebody to map', () => {
  const rows = rowsOf(['A1', '숲', '3', '일반'], ['A2', '물', '2', '일반'])

  expect(recognised('code ; title ; 시간 ; 정원', rows)).toEqual({ code: 'code', title: 'title' })
})

test('what is told of a header goes before what it looks like', () => {
  const columns = ['관리번호', '과목코드', '강좌번호', '과목명']
  const told = { '관리 번호': 'code', 과목코드: 'ignore' } as const

  expect(recogniseColumns(columns, [], told)).toEqual({ code: 0, number: 2, title: 3 })
  expect(recogniseColumns(['강좌번호', '과목명'], [], { 강좌번호: 'number' })).toEqual({
    number: 0,
    title: 1,
  })
})

test('a code and a title are needed', () => {
  expect(missingFields({ code: 0, title: 1 })).toEqual([])
  expect(missingFields({ number: 0, professor: 1 })).toEqual(['code', 'title'])
})
