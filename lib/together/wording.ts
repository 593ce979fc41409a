import { minuteOf } from '@/lib/catalogue/clock'
import { dayText } from '@/lib/catalogue/wording'
import { spanText } from '@/lib/core/time'
import type { FreeTimeView } from './free-schema'

type Part = { day: number; start: string; end: string }

/** `화요일 10:15–12:00` */
export function partText({ day, start, end }: Part): string {
  return `${dayText(day)}요일 ${start}–${end}`
}

/** `3명이 비어요` */
export function freeText({ free }: { free: number }, counted: number): string {
  if (free === 0) return '아무도 비지 않아요'

  return free === counted ? '모두 비어요' : `${free}명이 비어요`
}

type Named = { free: number; people: readonly string[] }

/** `나, 서연 외 1명`: who shows only when they are busy is a number. */
export function whoText({ free, people }: Named, nameOf: (id: string) => string): string {
  const names = people.map(nameOf).join(', ')
  const rest = free - people.length
  if (rest === 0) return names

  return names ? `${names} 외 ${rest}명` : `${rest}명`
}

/** `2시간 15분` */
export function lengthText(minutes: number): string {
  return spanText(minutes * 60)
}

/** Minutes of a stretch between half past eleven and half past one. */
function lunchIn({ start, end }: Part): number {
  return Math.min(minuteOf(end) ?? 0, 810) - Math.max(minuteOf(start) ?? 0, 690)
}

/** What a common stretch is good for, in a word. */
export function goodFor(part: FreeTimeView['common'][number], longest: number | null): string {
  const words = [part.minutes === longest && '가장 길어요', lunchIn(part) >= 60 && '점심 먹기 좋아요']
  return words.filter(Boolean).join(' · ')
}

/** Who is not seen as the others are, a sentence each. */
export function notesOn(people: FreeTimeView['people'], myId: string): string[] {
  const [me, ...friends] = people
  const named = (shows: string) =>
    friends.filter((one) => one.shows === shows).map(({ nickname }) => `${nickname} 님`)
  const [busy, none] = [named('busy'), named('none')]

  return [
    me?.id === myId && me.shows === 'none' && '내 대표 시간표가 없어 나는 세지 않았어요.',
    busy.length > 0 && `${busy.join(', ')}: 바쁜 시간만 보여 줘요.`,
    none.length > 0 && `${none.join(', ')}: 이 학기에 보여 주는 시간표가 없어 세지 않았어요.`,
  ].filter((note) => note !== false)
}
