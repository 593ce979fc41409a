import { dayText as weekdayLetter } from '@/lib/catalogue/wording'
import { daysBetween, dayText, spanText, weekdayOf } from '@/lib/core/time'
import type { DayClass, Today } from './today'

/** `11월 24일 화요일 · 13주차` */
export function dateText({ date, week }: Pick<Today, 'date' | 'week'>): string {
  return [spokenDay(date), week !== null && `${week}주차`].filter(Boolean).join(' · ')
}

export type Headline = {
  /** The part that changes with the clock, set apart; '' where there is none. */
  lead: string
  text: string
  /** What the headline speaks of, and leads to. */
  about: DayClass | null
  /** One line below. */
  more: string
}

/** The next thing first: `42분 뒤` `확률과 통계`. */
export function headlineOf(today: Today, semester: { startsOn: string }): Headline {
  const { status, current, next } = today
  if (status === 'running' && current) {
    return { lead: '지금', text: current.title, about: current, more: classText(current) }
  }
  if (status === 'upcoming' && next) {
    const lead = `${spanText(next.minutes * 60)} 뒤`
    return { lead, text: next.class.title, about: next.class, more: classText(next.class) }
  }
  return { lead: '', text: restText(status, semester), about: null, more: laterText(today) }
}

function restText(status: Today['status'], { startsOn }: { startsOn: string }): string {
  switch (status) {
    case 'before_term':
      return `${dayText(startsOn)}에 학기가 시작해요`
    case 'after_term':
      return '학기가 끝났어요'
    case 'over':
      return '오늘 수업이 끝났어요'
    default:
      return '오늘은 수업이 없어요'
  }
}

/** What comes after a class that runs: `다음은 13:30 데이터베이스`. */
export function laterText({ status, next, date }: Today): string {
  if (status === 'after_term') return '한 학기 동안 수고했어요.'
  if (!next) return status === 'running' ? '' : '시간이 정해진 수업이 앞으로 한 주 동안 없어요.'

  const day = next.date === date ? '' : nextDayText(date, next.date)
  const { start, title, rooms } = next.class
  return `다음은 ${[day, start, title].filter(Boolean).join(' ')}${rooms.length > 0 ? ` · ${rooms.join('·')}` : ''}`
}

function nextDayText(from: string, to: string): string {
  const days = daysBetween(from, to)
  if (days === 1) return '내일'

  return days < 7 ? `${weekdayLetter(weekdayOf(to))}요일` : spokenDay(to)
}

/** `12:00–13:15 · 자연관 112 · 윤해인 교수` */
function classText({ start, end, rooms, professor }: DayClass): string {
  return [`${start}–${end}`, rooms.join('·'), professor && `${professor} 교수`].filter(Boolean).join(' · ')
}

function spokenDay(date: string): string {
  return `${dayText(date)} ${weekdayLetter(weekdayOf(date))}요일`
}
