import { minuteOf } from './clock'
import type { MeetingView } from './schema'

/** A week that is drawn: its days, the whole hours from the first class to the last, and where each class lies. */
export type Grid = {
  days: number[]
  from: number
  to: number
  hours: number[]
  blocks: { day: number; start: number; end: number; meeting: MeetingView }[]
}

/** The shortest stretch that still looks like a part of a day. */
const least = 180

/** Monday to Friday, Saturday and Sunday when used. */
export function gridOf(meetings: readonly MeetingView[]): Grid {
  const blocks = meetings.map((meeting) => ({
    day: meeting.day,
    start: minuteOf(meeting.start) ?? 0,
    end: minuteOf(meeting.end) ?? 0,
    meeting,
  }))
  const last = Math.max(4, ...blocks.map(({ day }) => day))
  const to = Math.ceil(Math.max(...blocks.map(({ end }) => end)) / 60) * 60
  const from = Math.max(
    0,
    Math.min(to - least, Math.floor(Math.min(...blocks.map(({ start }) => start)) / 60) * 60),
  )

  return {
    days: Array.from({ length: last + 1 }, (_, day) => day),
    from,
    to,
    hours: Array.from({ length: (to - from) / 60 }, (_, index) => from + index * 60),
    blocks,
  }
}
