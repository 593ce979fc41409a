import type { Meeting } from '@/lib/catalogue/meeting'
import type { Period } from '@/lib/universities/periods'
import { info, type Remark, warning } from './remark'
import { readParts } from './time-grammar'
import { fullWidthNumbers, plainLetters } from './time-letters'
import { lineOf } from './time-line'
import type { Part } from './time-part'
import { pairRooms } from './time-rooms'

export type TimeReading = { meetings: Meeting[]; remarks: Remark[] }

/** Characters of a text that are read. */
const longest = 10_000
/** Characters that a room or a kind has at most. */
const longestName = 100
/** Remarks about one row that anybody would read. */
const mostRemarks = 20

/** The weekly meetings that the time and place of one row speak of. Never throws; whatever is not read is remarked on. */
export function readTimes(time: string, place: string, periods: readonly Period[]): TimeReading {
  const [whole, where] = [time.normalize('NFC'), place.normalize('NFC')]
  const [text, rooms] = [readable(whole), readable(where)]
  const paired = pairRooms(readParts(lineOf(plainLetters(text), periods)), plainLetters(rooms).trim())
  const parts = paired.parts.map(withShortNames)
  const meetings = meetingsOf(parts)
  const remarks = [
    ...(text === whole && rooms === where ? [] : [warning(whole, '글이 너무 길어 앞부분만 읽었어요.')]),
    ...parts.flatMap((part) => part.remarks),
    ...paired.remarks,
    ...shared(meetings, time || place),
    ...overlapping(meetings, time),
    ...fullWidth(text),
    ...fullWidth(rooms),
  ]

  return { meetings, remarks: once(remarks) }
}

/** Cut where one part ends: half of 월13 would be another time. */
function readable(text: string): string {
  if (text.length <= longest) return text
  const start = text.slice(0, longest)
  return start.slice(0, Math.max(...[...',/;\n'].map((mark) => start.lastIndexOf(mark)), 0))
}

function withShortNames(part: Part): Part {
  const [kind = '', ...rooms] = [part.kind, ...part.rooms].map((name) =>
    name.length > longestName ? '' : name,
  )
  if (kind === part.kind && !rooms.includes('')) return part
  const remark = warning(part.text, `이름이 ${longestName}자보다 긴 강의실은 넣지 않았어요.`)
  return { ...part, kind, rooms: rooms.filter(Boolean), remarks: [...part.remarks, remark] }
}

/** By weekday and start. The same time twice is one meeting, in the rooms of both. */
function meetingsOf(parts: Part[]): Meeting[] {
  const meetings = new Map<string, { meeting: Meeting; kinds: Set<string>; rooms: Set<string> }>()
  for (const { times, kind, rooms } of parts) {
    for (const { weekday, start, end } of times) {
      const key = `${weekday} ${start} ${end}`
      const meeting = { weekday, startMinute: start, endMinute: end, kind: '', rooms: [] }
      const known = meetings.get(key) ?? { meeting, kinds: new Set(), rooms: new Set() }
      if (kind) known.kinds.add(kind)
      for (const room of rooms) known.rooms.add(room)
      meetings.set(key, known)
    }
  }
  return [...meetings.values()]
    .map(({ meeting, kinds, rooms }) => ({ ...meeting, kind: [...kinds].join(', '), rooms: [...rooms] }))
    .toSorted((a, b) => a.weekday - b.weekday || a.startMinute - b.startMinute || a.endMinute - b.endMinute)
}

const counts = ['', '', '두', '세', '네', '다섯', '여섯', '일곱', '여덟', '아홉', '열']

function shared(meetings: Meeting[], text: string): Remark[] {
  const most = Math.max(0, ...meetings.map(({ rooms }) => rooms.length))
  const count = counts[most] ? `${counts[most]} 곳` : `${most}곳`
  return most > 1 ? [info(text, `강의실 ${count}을 함께 써요.`)] : []
}

function overlapping(meetings: Meeting[], text: string): Remark[] {
  let before: Meeting | undefined
  for (const meeting of meetings) {
    if (before?.weekday === meeting.weekday && meeting.startMinute < before.endMinute) {
      return [info(text, '한 분반의 시간끼리 겹쳐요. 적힌 그대로 넣었어요.')]
    }
    before = meeting
  }
  return []
}

function fullWidth(text: string): Remark[] {
  const numbers = fullWidthNumbers(text).slice(0, 100)
  return numbers ? [warning(text, `전각 숫자를 바꿔 읽었어요: ${numbers}`)] : []
}

function once(remarks: Remark[]): Remark[] {
  const distinct = new Map(remarks.map((remark) => [`${remark.text}\n${remark.reason}`, remark]))
  const few = [...distinct.values()].slice(0, mostRemarks)
  const left = distinct.size - few.length
  return left > 0 ? [...few, warning('', `읽지 못한 부분이 ${left}군데 더 있어요.`)] : few
}
