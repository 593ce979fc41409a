import { weekdays } from '@/lib/catalogue/meeting'
import { meetingTexts } from '@/lib/catalogue/wording'
import type { EntryView, Visibility } from './schema'

type Meeting = EntryView['meetings'][number]

/** `운영체제, 화요일 15:00–16:15, 공학관 B203`: a block of the grid in words. */
export function blockName(title: string, { day, start, end, rooms }: Meeting): string {
  return [title, `${weekdays[day]}요일 ${start}–${end}`, rooms.join('·')].filter(Boolean).join(', ')
}

/** `화·목 15:00–16:15 공학관 B203`. */
export function entryTimeText({ meetings }: Pick<EntryView, 'meetings'>): string {
  return meetingTexts(meetings.map((meeting) => ({ ...meeting, kind: '' }))).join(', ') || '시간 없음'
}

export const visibilityTexts: Record<Visibility, string> = {
  me: '나만 보기',
  friends: '친구에게',
  university: '학교 전체',
}

export const colourNames = [
  '솔',
  '이끼',
  '유자',
  '살구',
  '주홍',
  '장미',
  '자두',
  '보라',
  '남보라',
  '쪽빛',
  '하늘',
  '물결',
] as const
