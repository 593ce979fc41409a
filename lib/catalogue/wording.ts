import { weekdays } from './meeting'
import type { SectionView } from './schema'
import { semesterOf, spokenSemester } from './semester'
import type { MeetingView } from './time-schema'

/** `화·목 15:00–16:15 공학관 B203`, one for each hour and place; days that share both stand together. */
export function meetingTexts(meetings: readonly MeetingView[]): string[] {
  const alike = new Map<string, { days: number[]; when: string }>()
  for (const { day, start, end, kind, rooms } of meetings) {
    const when = [`${start}–${end}`, rooms.join('·'), kind && `(${kind})`].filter(Boolean).join(' ')
    const known = alike.get(when) ?? { days: [], when }
    if (!known.days.includes(day)) known.days.push(day)
    alike.set(when, known)
  }
  return [...alike.values()].map(({ days, when }) => `${days.map(dayText).join('·')} ${when}`)
}

/** One line for a list: what the university wrote where it gave no time that could be read. */
export function timeText({
  meetings,
  rawTime,
  mode,
}: Pick<SectionView, 'meetings' | 'rawTime' | 'mode'>): string {
  return meetingTexts(meetings).join(', ') || rawTime.trim() || mode || '시간이 정해지지 않았어요'
}

export function dayText(day: number): string {
  return weekdays[day] ?? ''
}

/** `3학점`, `1.5학점`. */
export function creditsText(credits: number): string {
  return `${credits}학점`
}

/** `정원 40 (신입생 5)`. */
export function capacityText({
  capacity,
  freshmanCapacity,
}: Pick<SectionView, 'capacity' | 'freshmanCapacity'>): string {
  if (capacity === null) return ''
  return freshmanCapacity ? `정원 ${capacity} (신입생 ${freshmanCapacity})` : `정원 ${capacity}`
}

/** `CSE2010-01`, or the code alone where the list numbers no sections. */
export function codeText({ course, number }: { course: { code: string }; number: string }): string {
  return number ? `${course.code}-${number}` : course.code
}

/** Each once, in the order of the list. */
export function classificationsOf({ targets }: Pick<SectionView, 'targets'>): string[] {
  return [...new Set(targets.map(({ classification }) => classification).filter(Boolean))]
}

/** `2026년 2학기` for `2026-2`. */
export function semesterText(name: string): string {
  const semester = semesterOf(name)
  return semester ? spokenSemester(semester.year, semester.term) : name
}
