import { info, type Remark, warning } from './remark'
import type { Part } from './time-part'
import { placesIn } from './time-places'

type Paired = { parts: Part[]; remarks: Remark[] }

const inOrder = '강의실을 적힌 차례대로 시간에 이었어요. 맞는지 살펴봐 주세요.'
const sorted = '시간이 차례대로 적혀 있지 않아 강의실을 잇지 못했어요. 강의실은 비워 두었어요.'
const ownRooms = '시간에 함께 적힌 강의실을 따랐어요.'

/** Gives every time its rooms: its own, those that stand at its position, or the only one there is. */
export function pairRooms(parts: Part[], text: string): Paired {
  const { rooms, mark } = placesIn(text)
  const own = parts.flatMap((part) => part.rooms)
  const times = new Set(parts.flatMap((part) => part.times.map((time) => Object.values(time).join(' '))))
  if (rooms.length === 0 || times.size === 0) return { parts: shareClosing(parts), remarks: [] }
  if (own.length > 0) {
    const isKnown = rooms.every((room) => room === '' || own.includes(room))
    return { parts: shareClosing(parts), remarks: isKnown ? [] : [info(text, ownRooms)] }
  }
  const distinct = [...new Set(rooms)].filter(Boolean)
  if (times.size === 1 || new Set(rooms).size === 1)
    return { parts: withRooms(parts, () => distinct), remarks: [] }
  if (rooms.length !== parts.length)
    return { parts, remarks: [warning(text, unpaired(times.size, rooms.length))] }
  if (mark === ',' && isSortedAsText(parts)) return { parts, remarks: [warning(text, sorted)] }

  const remarks = mark === ',' ? [warning(text, inOrder)] : []
  return { parts: withRooms(parts, (index) => rooms.slice(index, index + 1).filter(Boolean)), remarks }
}

function withRooms(parts: Part[], roomsOf: (index: number) => string[]): Part[] {
  return parts.map((part, index) => ({ ...part, rooms: roomsOf(index) }))
}

/** `화5,목3(자연 112)`: the only room, in brackets behind the last time, serves all. */
function shareClosing(parts: Part[]): Part[] {
  const timed = parts.filter(({ times }) => times.length > 0)
  const last = timed.at(-1)
  if (!last?.closing || timed.some((part) => part !== last && part.rooms.length > 0)) return parts
  return withRooms(parts, () => last.rooms)
}

function unpaired(times: number, rooms: number): string {
  return `시간은 ${times}개인데 강의실은 ${rooms}곳이라 잇지 못했어요. 강의실은 비워 두었어요.`
}

/** `목13,목3`: whoever writes 13 before 3 sorted letters, and sorted the rooms for themselves. */
function isSortedAsText(parts: Part[]): boolean {
  return parts.some((part, index) => {
    const [before, after] = [parts[index - 1]?.times[0], part.times[0]]
    return before?.weekday === after?.weekday && (before?.start ?? 0) > (after?.start ?? 0)
  })
}
