import { clockText } from '@/lib/catalogue/clock'
import { weekdays } from '@/lib/catalogue/meeting'
import { meetingTexts } from '@/lib/catalogue/wording'
import type { Visibility } from './policy'
import type { EntryView } from './schema'

type Meeting = EntryView['meetings'][number]

/** `화 9시부터 10시 15분 자료구조, 공학관 301`: a block of the grid in words. */
export function blockName(title: string, { day, start, end, rooms }: Meeting): string {
  const when = `${weekdays[day]} ${spokenClock(start)}부터 ${spokenClock(end)}`

  return [`${when} ${title}`, rooms.join('·')].filter(Boolean).join(', ')
}

/** `화 10시 15분부터 12시까지 비어 있음, 맞는 수업 찾기`; without an end where the day has none. */
export function gapName(day: number, from: number | null, to: number | null): string {
  const ends = [
    from === null ? '' : `${spokenClock(clockText(from))}부터`,
    to === null ? '' : `${spokenClock(clockText(to))}까지`,
  ]
  const when = ends.filter(Boolean).join(' ') || '하루 종일'

  return `${weekdays[day]} ${when} 비어 있음, 맞는 수업 찾기`
}

/** `운영체제 수업을 뺐어요.` */
export function removedText(entries: readonly Pick<EntryView, 'title'>[]): string {
  const [first, ...others] = entries
  return others.length === 0
    ? `${first?.title ?? ''} 수업을 뺐어요.`
    : `${first?.title ?? ''} 외 ${others.length}개 수업을 뺐어요.`
}

/** `9시`, `10시 15분` for `09:00`, `10:15`. */
function spokenClock(clock: string): string {
  const [hour, minute] = clock.split(':').map(Number)
  return minute ? `${hour}시 ${minute}분` : `${hour}시`
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

/** What the choices come to, beside what each friend may see. */
export const visibilityHelp =
  '친구에게는 대표 시간표만, 친구마다 정한 만큼 보여요. 학교 전체로 두면 주소를 아는 학생은 누구나 수업까지 볼 수 있어요. 메모는 언제나 나만 볼 수 있어요.'

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
