import { josa } from 'es-hangul'
import { dayText, meetingTexts } from '@/lib/catalogue/wording'
import type { Conflict } from '@/lib/timetables/conflict'
import { entryTimeText } from '@/lib/timetables/wording'
import type { Answer, SideView } from './schema'
import type { Part } from './side'

export const partNames: Record<Part, string> = {
  title: '이름',
  professor: '교수',
  credits: '학점',
  time: '시간',
  rooms: '강의실',
}

/** What a side says of one part. */
export function partText(side: SideView, part: Part): string {
  switch (part) {
    case 'title':
      return side.title
    case 'professor':
      return side.professor || '담당 미정'
    case 'credits':
      return side.credits === null ? '학점 없음' : `${side.credits}학점`
    case 'time':
      return entryTimeText(side)
    case 'rooms':
      return roomsText(side)
  }
}

/** One room for the whole week, or each with its hours. */
function roomsText({ meetings }: SideView): string {
  const rooms = [...new Set(meetings.map((meeting) => meeting.rooms.join('·')))]
  if (rooms.length === 1) return rooms[0] || '강의실 없음'

  return meetingTexts(meetings.map((meeting) => ({ ...meeting, kind: '' }))).join(', ')
}

/** `운영체제(화 15:00), 스터디(목 10:00)`: whatever the new hours hit. */
export function hitText(conflicts: readonly Conflict[]): string {
  return firstHits(conflicts)
    .map(({ title, day, start }) => `${title}(${dayText(day)} ${start})`)
    .join(', ')
}

/** `이제 운영체제(화 15:00)와 겹쳐요.` The last title says which particle follows, not what stands in brackets. */
export function newHitText(conflicts: readonly Conflict[]): string {
  const { title = '' } = firstHits(conflicts).at(-1) ?? {}

  return `이제 ${hitText(conflicts)}${josa.pick(title, '와/과')} 겹쳐요.`
}

function firstHits(conflicts: readonly Conflict[]): Conflict[] {
  return conflicts.filter(
    ({ entryId }, place) => conflicts.findIndex((one) => one.entryId === entryId) === place,
  )
}

/** What is done, after an answer. */
export const doneTexts: Record<Answer, string> = {
  accept: '바뀐 대로 받았어요.',
  keep: '내 시간표를 그대로 뒀어요.',
  section: '다른 분반으로 바꿨어요.',
}
