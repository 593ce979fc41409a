import { expect, test } from 'vitest'
import { usualPeriods } from '@/lib/universities/periods'
import { readTimes } from './time-text'

function roomsOf(time: string, place: string) {
  const { meetings, remarks } = readTimes(time, place, usualPeriods)
  return {
    rooms: meetings.map(({ rooms }) => rooms),
    reasons: remarks.map(({ level, reason }) => `${level}: ${reason}`),
  }
}

test('slashes pair places with times', () => {
  expect(roomsOf('월1/수2/수3', '12-101/12-102/12-101')).toEqual({
    rooms: [['12-101'], ['12-102'], ['12-101']],
    reasons: [],
  })
})

test('one room serves all times, also when it is named more often or less often than them', () => {
  const all = { rooms: [['12-101'], ['12-101'], ['12-101']], reasons: [] }

  expect(roomsOf('월1/수2/수3', '12-101')).toEqual(all)
  expect(roomsOf('월1/수2/수3', '12-101/12-101')).toEqual(all)
  expect(roomsOf('월1,수2,수3', '12-101,12-101,12-101,12-101')).toEqual(all)
})

test('several rooms that are fewer than the times belong to none of them', () => {
  expect(roomsOf('월1/수2/수3', '12-101/12-102')).toEqual({
    rooms: [[], [], []],
    reasons: ['warning: 시간은 3개인데 강의실은 2곳이라 잇지 못했어요. 강의실은 비워 두었어요.'],
  })
  expect(roomsOf('화, 목 7교시(15:00) ~ 8교시(16:30)', 'A101, B202').rooms).toEqual([[], []])
})

test('more rooms than times belong to none of several, and all to the only one', () => {
  expect(roomsOf('월1,수2', 'A,B,C')).toEqual({
    rooms: [[], []],
    reasons: ['warning: 시간은 2개인데 강의실은 3곳이라 잇지 못했어요. 강의실은 비워 두었어요.'],
  })
  expect(roomsOf('월1/월1', 'A/B/C').rooms).toEqual([['A', 'B', 'C']])
})

test('rooms of a mere list are paired in order, to be looked at', () => {
  expect(roomsOf('월1,수2', '해솔관 101(강당, 大),별관 3')).toEqual({
    rooms: [['해솔관 101(강당, 大)'], ['별관 3']],
    reasons: ['warning: 강의실을 적힌 차례대로 시간에 이었어요. 맞는지 살펴봐 주세요.'],
  })
})

test('a list sorted by letters pairs with nothing', () => {
  expect(roomsOf('목13,목3', 'B101,온라인(가상공간)')).toEqual({
    rooms: [[], []],
    reasons: ['warning: 시간이 차례대로 적혀 있지 않아 강의실을 잇지 못했어요. 강의실은 비워 두었어요.'],
  })
})

test('a room written with its time counts more than the place column', () => {
  expect(roomsOf('월 09:00(50) 12-101, 수 09:00(50) 12-102', '12-900')).toEqual({
    rooms: [['12-101'], ['12-102']],
    reasons: ['info: 시간에 함께 적힌 강의실을 따랐어요.'],
  })
  expect(roomsOf('월 09:00(50) 12-101', '12-101').reasons).toEqual([])
})

test('the same time in two slashed rooms is one meeting in both', () => {
  expect(roomsOf('수(9-1)/월(3-1)/수(9-1)', '52-401/52-404/7-118')).toEqual({
    rooms: [['52-404'], ['52-401', '7-118']],
    reasons: ['info: 강의실 두 곳을 함께 써요.'],
  })
})

test('times of one section that overlap are kept and remarked on', () => {
  expect(roomsOf('금(6-2)/금(5-3)', '52-202/52-505')).toEqual({
    rooms: [['52-505'], ['52-202']],
    reasons: ['info: 한 분반의 시간끼리 겹쳐요. 적힌 그대로 넣었어요.'],
  })
})

test('what is far too long for a name is no room', () => {
  expect(roomsOf('월1/수2', `${'가'.repeat(101)}/${'나'.repeat(100)}`)).toEqual({
    rooms: [[], ['나'.repeat(100)]],
    reasons: ['warning: 이름이 100자보다 긴 강의실은 넣지 않았어요.'],
  })
})

test('unknown places are no rooms', () => {
  expect(roomsOf('월1,수2', '미지정, 12-101')).toEqual({
    rooms: [[], ['12-101']],
    reasons: ['warning: 강의실을 적힌 차례대로 시간에 이었어요. 맞는지 살펴봐 주세요.'],
  })
  expect(roomsOf('월1', '해당없음')).toEqual({ rooms: [[]], reasons: [] })
})
