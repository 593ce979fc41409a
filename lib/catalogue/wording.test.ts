import { expect, test } from 'vitest'
import { capacityText, classificationsOf, codeText, meetingTexts, timeText } from './wording'

const at = (day: number, start: string, end: string, ...rooms: string[]) => ({
  day,
  start,
  end,
  kind: '',
  rooms,
})

test('days that share hours and rooms stand together', () => {
  expect(
    meetingTexts([
      at(1, '15:00', '16:15', '공학관 B203'),
      at(3, '15:00', '16:15', '공학관 B203'),
      { ...at(4, '13:00', '15:00', '실습실 1', '실습실 2'), kind: '실습' },
    ]),
  ).toEqual(['화·목 15:00–16:15 공학관 B203', '금 13:00–15:00 실습실 1·실습실 2 (실습)'])
})

test('without a time the university’s own words stand', () => {
  expect(timeText({ meetings: [], rawTime: ' 사이버수업 ', mode: '온라인' })).toBe('사이버수업')
  expect(timeText({ meetings: [], rawTime: '', mode: '온라인' })).toBe('온라인')
  expect(timeText({ meetings: [], rawTime: '', mode: '' })).toBe('시간이 정해지지 않았어요')
  expect(timeText({ meetings: [at(0, '09:00', '10:00')], rawTime: '월1', mode: '' })).toBe('월 09:00–10:00')
})

test('small facts', () => {
  const course = { id: '', code: 'CSE2010', title: '' }
  const target = { department: '', year: '', classification: '전공필수' }

  expect([codeText({ course, number: '01' }), codeText({ course, number: '' })]).toEqual([
    'CSE2010-01',
    'CSE2010',
  ])
  expect(capacityText({ capacity: 30, freshmanCapacity: 25 })).toBe('정원 30 (신입생 25)')
  expect(capacityText({ capacity: null, freshmanCapacity: null })).toBe('')
  expect(classificationsOf({ targets: [target, target, { ...target, classification: '' }] })).toEqual([
    '전공필수',
  ])
})
