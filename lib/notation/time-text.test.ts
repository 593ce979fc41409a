import { expect, test } from 'vitest'
import { weekdays } from '@/lib/catalogue/meeting'
import { usualPeriods } from '@/lib/universities/periods'
import { readTimes } from './time-text'

function told(time: string, place = '') {
  const { meetings, remarks } = readTimes(time, place, usualPeriods)
  return {
    meetings: meetings.map(({ weekday, startMinute, endMinute, kind, rooms }) =>
      [
        `${weekdays[weekday]} ${clock(startMinute)}-${clock(endMinute)}`,
        kind && `<${kind}>`,
        rooms.join(' + '),
      ]
        .filter(Boolean)
        .join(' '),
    ),
    remarks: remarks.map(({ level, text, reason }) => `${level} | ${text} | ${reason}`),
  }
}

function clock(minute: number): string {
  return `${Math.floor(minute / 60)}:${String(minute % 60).padStart(2, '0')}`
}

test.each([
  ['월(3-1.5)/수(3-1.5)', '003-103/003-104', ['월 11:00-12:30 003-103', '수 11:00-12:30 003-104']],
  ['금(0.5-6.0)', '', ['금 8:30-14:30']],
  ['월(09:30~10:45)', '', ['월 9:30-10:45']],
  ['월 16:30(75) 609-313, 수 16:30(75) 609-313', '', ['월 16:30-17:45 609-313', '수 16:30-17:45 609-313']],
  ['토 09:00(50)(외부)plato.example.kr', '', ['토 9:00-9:50 <외부> plato.example.kr']],
  ['화8', '', ['화 16:00-17:00']],
  ['목1~3', '', ['목 9:00-12:00']],
  ['월1,수2~3', '', ['월 9:00-10:00', '수 10:00-12:00']],
  ['화, 목 7교시(15:00) ~ 8.5교시(17:00)', '', ['화 15:00-17:00', '목 15:00-17:00']],
  [
    '월 10교시(18:00) ~ 11교시(19:15), 화, 목 1교시(09:00) ~ 2교시(10:30)',
    '305(해솔관 12-305 대형, 강의실(별관))',
    [
      '월 18:00-19:15 305(해솔관 12-305 대형, 강의실(별관))',
      '화 9:00-10:30 305(해솔관 12-305 대형, 강의실(별관))',
      '목 9:00-10:30 305(해솔관 12-305 대형, 강의실(별관))',
    ],
  ],
  ['월 1~3교시(09:00~11:40)', '', ['월 9:00-11:40']],
  ['미래B305(화3,4)', '', ['화 11:00-13:00 미래B305']],
  ['미래B305(화3,5)', '', ['화 11:00-12:00 미래B305', '화 13:00-14:00 미래B305']],
  ['인문211(화1 토3,4)', '', ['화 9:00-10:00 인문211', '토 11:00-13:00 인문211']],
  ['A101(월1,2),B202(수3)', '', ['월 9:00-11:00 A101', '수 11:00-12:00 B202']],
  ['토목101(화3)', '', ['화 11:00-12:00 토목101']],
  ['화)09:00\u223c12:00', '', ['화 9:00-12:00']],
  ['화)\u00a009:00\u223c12:00\u00a0', '', ['화 9:00-12:00']],
  [
    '월수금 2',
    '수리관 12',
    ['월 10:00-11:00 수리관 12', '수 10:00-11:00 수리관 12', '금 10:00-11:00 수리관 12'],
  ],
  ['월요일 3교시', '', ['월 11:00-12:00']],
  ['MON 10:00-11:15\nThu 10:00-11:15', '', ['월 10:00-11:15', '목 10:00-11:15']],
  ['월(3,4)', '', ['월 11:00-13:00']],
  ['월3(해솔1,,해솔1)', '', ['월 11:00-12:00 해솔1']],
  ['금 22:00~24:00', '', ['금 22:00-24:00']],
  ['화 9시~10시 30분', '', ['화 9:00-10:30']],
  ['월9,월9,월9', '', ['월 17:00-18:00']],
  ['화5,목3(자연112)', '', ['화 13:00-14:00 자연112', '목 11:00-12:00 자연112']],
  ['수3', '온라인(가상공간)', ['수 11:00-12:00 온라인(가상공간)']],
  ['수3', '미지정', ['수 11:00-12:00']],
  ['월(1-2)/목(3-2)', '14-2-201/', ['월 9:00-11:00 14-2-201', '목 11:00-13:00']],
  ['', '', []],
  [' \u00a0\n', '12-101', []],
])('“%s” in “%s”', (time, place, meetings) => {
  expect(told(time, place)).toEqual({ meetings, remarks: [] })
})

test('breaks between 교시 belong to no meeting, except inside of one', () => {
  const periods = [
    { period: 1, start: 540, end: 590 },
    { period: 2, start: 600, end: 650 },
    { period: 3, start: 670, end: 720 },
  ]
  const spans = (time: string) =>
    readTimes(time, '', periods).meetings.map(({ startMinute, endMinute }) => [startMinute, endMinute])

  expect(spans('월(1-1)/화(1-2)/수(1.5-1)/목(2-1.5)')).toEqual([
    [540, 590],
    [540, 650],
    [565, 625],
    [600, 695],
  ])
  expect(spans('월1/화1,2/수2~3/목2.5')).toEqual([
    [540, 590],
    [540, 650],
    [600, 720],
    [625, 650],
  ])
  expect(spans('월0/화(3-2)/수4')).toEqual([])
})

test('one meeting may use two rooms', () => {
  const time = '월 15:00-19:00 Y02-607, 월 15:00-19:00 Y02-608'

  expect(told(time)).toEqual({
    meetings: ['월 15:00-19:00 Y02-607 + Y02-608'],
    remarks: [`info | ${time} | 강의실 두 곳을 함께 써요.`],
  })
  expect(told('수5-6(교양405,406)').meetings).toEqual(['수 13:00-15:00 교양405 + 406'])
  expect(told('월3', 'A101,A102,A103')).toEqual({
    meetings: ['월 11:00-12:00 A101 + A102 + A103'],
    remarks: ['info | 월3 | 강의실 세 곳을 함께 써요.'],
  })
})

test('a missing end is read as one 교시, with a warning', () => {
  expect(told('목7~(예술 2)')).toEqual({
    meetings: ['목 15:00-16:00 예술 2'],
    remarks: ['warning | 목7~(예술 2) | 끝나는 교시가 없어 한 교시로 읽었어요.'],
  })
})

test('full-width digits are read, with a warning', () => {
  expect(told('월２,수2(자연 １１２)')).toEqual({
    meetings: ['월 10:00-11:00 자연 112', '수 10:00-11:00 자연 112'],
    remarks: ['warning | 월２,수2(자연 １１２) | 전각 숫자를 바꿔 읽었어요: 2, 112'],
  })
})

test('full-width digits of a room are those of the place column', () => {
  expect(told('월2', '자연 １１２')).toEqual({
    meetings: ['월 10:00-11:00 자연 112'],
    remarks: ['warning | 자연 １１２ | 전각 숫자를 바꿔 읽었어요: 112'],
  })
})

test('weeks of a time are kept beside it, with a warning', () => {
  expect(
    told('1주차 - 5주차 월, 수 2교시(10:00) ~ 3교시(11:30), 6주차 금 4교시(12:00) ~ 5교시(14:00)'),
  ).toEqual({
    meetings: ['월 10:00-11:30 <1~5주차>', '수 10:00-11:30 <1~5주차>', '금 12:00-14:00 <6주차>'],
    remarks: [
      'warning | 1~5주차 월, 수 2교시(10:00) ~ 3교시(11:30) | 몇 주만 하는 시간이에요. 매주 있는 것처럼 넣고 주차를 곁에 적었어요.',
      'warning | 6주차 금 4교시(12:00) ~ 5교시(14:00) | 몇 주만 하는 시간이에요. 매주 있는 것처럼 넣고 주차를 곁에 적었어요.',
    ],
  })
})

test.each(['사이버수업', '미정', '온라인', '온라인(가상공간)', 'TBA', '추후 공지', 'e-러닝', '-'])(
  '%s has no time, and that is no fault',
  (time) => {
    expect(told(time)).toEqual({ meetings: [], remarks: [`info | ${time} | 시간 없는 수업으로 넣었어요.`] })
  },
)

test.each([
  ['월25', '교시표에 25교시가 없어요.'],
  ['토A', '교시표에 A가 없어요.'],
  ['토A(체육관)', '교시표에 A가 없어요.'],
  ['토N', '교시표에 N이 없어요.'],
  ['월(9-0)', '길이가 0교시예요.'],
  ['월(15-3)', '교시표의 마지막 교시를 넘어요.'],
  ['화13:00~12:00', '끝이 시작보다 빨라요.'],
  ['화12:00~12:00', '시작과 끝이 같아요.'],
  ['월 23:00~01:00', '자정을 넘기는 시간은 읽지 못해요.'],
  ['월 23:00(120)', '자정을 넘기는 시간은 읽지 못해요.'],
  ['월 25:00~26:00', '시계에 없는 시각이에요.'],
  ['월 09:70~10:30', '시계에 없는 시각이에요.'],
  ['월 09:00~', '끝나는 시각이 없어요.'],
  ['월 09:00', '끝나는 시각이 없어요.'],
])('%s is left out: %s', (time, reason) => {
  expect(told(time)).toEqual({
    meetings: [],
    remarks: [`warning | ${time} | ${reason} 이 시간은 비워 두었어요.`],
  })
})

test.each([
  '월 오후 2:00~4:00',
  '월 2:00~4:00PM',
  '9월 3일 10:00',
  '3일 2시간',
  '월 3시간',
  '월 3회',
  '화3학점',
  '화3(2시간)',
  '월(3 또는 4)',
  '월(09:00~10:15 격주 12:00)',
  '화3 4',
  '월3 A101(수3)',
  '월3(화5)',
  '월1~2~3',
  '목7~12:00',
  '월(3-1.5',
  '月3',
  '헛소리',
  '온라인 10:00~11:00',
  '10:00~11:00',
])('%s could be anything, so nothing is read into it', (time) => {
  expect(told(time)).toEqual({
    meetings: [],
    remarks: [`warning | ${time} | 읽을 수 없는 시간이에요. 이 부분은 비워 두었어요.`],
  })
})

test('an unreadable part never spoils the others', () => {
  expect(told('월3,25,헛소리,토A,수4')).toEqual({
    meetings: ['월 11:00-12:00', '수 12:00-13:00'],
    remarks: [
      'warning | 월3,25 | 교시표에 25교시가 없어요. 이 시간은 비워 두었어요.',
      'warning | 헛소리 | 읽을 수 없는 시간이에요. 이 부분은 비워 두었어요.',
      'warning | 토A | 교시표에 A가 없어요. 이 시간은 비워 두었어요.',
    ],
  })
  expect(told('월1/화25/수3', 'A/B/C').meetings).toEqual(['월 9:00-10:00 A', '수 11:00-12:00 C'])
})
