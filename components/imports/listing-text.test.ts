import { expect, test } from 'vitest'
import type { ListingView } from '@/lib/imports/import-schema'
import { differencesOf, meetingsText, sectionText } from './listing-text'

const meeting = (day: number, start: string, end: string, ...rooms: string[]) => ({
  day,
  start,
  end,
  kind: '',
  rooms,
})

const listing: ListingView = {
  code: 'TST1001',
  number: '02',
  title: '구름의 생김새',
  professor: '하늘빛',
  targets: [{ department: '기상학과', year: '', classification: '전공필수' }],
  credits: 1.5,
  capacity: null,
  freshmanCapacity: null,
  language: '',
  mode: '',
  remark: '',
  rawTime: '월3',
  rawPlace: '',
  meetings: [meeting(0, '11:00', '12:00')],
}

test('days that share hours and rooms are told together', () => {
  expect(
    meetingsText([
      meeting(1, '12:00', '13:15', '자연112'),
      meeting(3, '12:00', '13:15', '자연112'),
      meeting(4, '09:00', '10:50', '자연113', '자연114'),
    ]),
  ).toBe('화·목 12:00–13:15 자연112, 금 09:00–10:50 자연113·자연114')
})

test('a section is called by its title, and by its number where it has one', () => {
  expect([sectionText(listing), sectionText({ title: '졸업논문', number: '' })]).toEqual([
    '구름의 생김새 02',
    '졸업논문',
  ])
})

test('new hours are told once, without the text that they were read from', () => {
  const after = { ...listing, rawTime: '월4', meetings: [] }

  expect(differencesOf(['rawTime', 'meetings'], listing, after)).toEqual([
    { name: '시간과 강의실', before: '월 11:00–12:00', after: '시간 없음' },
  ])
})

test('numbers, texts and targets that come or go', () => {
  const after = { ...listing, credits: 2, capacity: 40, remark: '야외 수업', targets: [] }

  expect(differencesOf(['halfCredits', 'capacity', 'remark', 'targets'], listing, after)).toEqual([
    { name: '학점', before: '1.5', after: '2' },
    { name: '정원', before: '없음', after: '40' },
    { name: '비고', before: '없음', after: '야외 수업' },
    { name: '대상', before: '기상학과 전공필수', after: '없음' },
  ])
})
