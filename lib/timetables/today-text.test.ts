import { expect, test } from 'vitest'
import type { DayClass, Today } from './today'
import { dateText, headlineOf, laterText } from './today-text'

const term = { startsOn: '2026-09-01' }
const one: DayClass = {
  entryId: '1',
  title: '확률과 통계',
  professor: '윤해인',
  colour: 4,
  day: 1,
  start: '12:00',
  end: '13:15',
  rooms: ['자연관 112'],
}
const later = { ...one, title: '운영체제', start: '15:00', rooms: [] }
const at = (what: Partial<Today>): Today => ({
  date: '2026-11-24',
  week: 13,
  status: 'free',
  classes: [],
  current: null,
  next: null,
  ...what,
})
const line = (today: Today) => {
  const { lead, text, more } = headlineOf(today, term)
  return [lead, text, more].filter(Boolean).join(' | ')
}

test('a day names its week only inside of the semester', () => {
  expect(dateText(at({}))).toBe('11월 24일 화요일 · 13주차')
  expect(dateText(at({ date: '2026-08-31', week: null }))).toBe('8월 31일 월요일')
})

test.each([
  [42, '42분 뒤'],
  [60, '1시간 뒤'],
  [125, '2시간 5분 뒤'],
])('%i minutes before a class', (minutes, words) => {
  const today = at({ status: 'upcoming', next: { class: one, date: '2026-11-24', minutes } })

  expect(line(today)).toBe(`${words} | 확률과 통계 | 12:00–13:15 · 자연관 112 · 윤해인 교수`)
})

test('in a class the next one is named as well', () => {
  const today = at({
    status: 'running',
    current: one,
    next: { class: later, date: '2026-11-24', minutes: 120 },
  })

  expect(line(today)).toBe('지금 | 확률과 통계 | 12:00–13:15 · 자연관 112 · 윤해인 교수')
  expect(laterText(today)).toBe('다음은 15:00 운영체제')
  expect(laterText({ ...today, next: null })).toBe('')
})

test.each([
  ['over', '2026-11-25', '오늘 수업이 끝났어요 | 다음은 내일 12:00 확률과 통계 · 자연관 112'],
  ['free', '2026-11-27', '오늘은 수업이 없어요 | 다음은 금요일 12:00 확률과 통계 · 자연관 112'],
  ['free', '2026-12-01', '오늘은 수업이 없어요 | 다음은 12월 1일 화요일 12:00 확률과 통계 · 자연관 112'],
  ['before_term', '2026-11-25', '9월 1일에 학기가 시작해요 | 다음은 내일 12:00 확률과 통계 · 자연관 112'],
] as const)('a day that is %s tells of %s', (status, date, words) => {
  expect(line(at({ status, next: { class: one, date, minutes: 1 } }))).toBe(words)
})

test('nothing to come is said so', () => {
  expect(line(at({}))).toBe('오늘은 수업이 없어요 | 시간이 정해진 수업이 앞으로 한 주 동안 없어요.')
  expect(line(at({ status: 'after_term' }))).toBe('학기가 끝났어요 | 한 학기 동안 수고했어요.')
})
