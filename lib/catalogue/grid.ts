import { minuteOf } from './clock'

/** What can lie in a week. */
type Placed = { day: number; start: string; end: string }

/** A week that is drawn: its days, the whole hours from the first class to the last, and where each class lies. */
export type Grid<Meeting extends Placed> = {
  days: number[]
  from: number
  to: number
  hours: number[]
  blocks: { day: number; start: number; end: number; meeting: Meeting }[]
}

/** The shortest stretch that still looks like a part of a day. In minutes, as all here. */
const shortest = 180
/** A week without classes is drawn from nine to six. */
const usual = { start: 540, end: 1080 }

/** Monday to Friday, Saturday and Sunday when used. What would be shorter than `least` grows towards nine and six first. */
export function gridOf<Meeting extends Placed>(
  meetings: readonly Meeting[],
  { least = shortest } = {},
): Grid<Meeting> {
  const blocks = meetings.map((meeting) => ({
    day: meeting.day,
    start: minuteOf(meeting.start) ?? 0,
    end: minuteOf(meeting.end) ?? 0,
    meeting,
  }))
  const last = Math.max(4, ...blocks.map(({ day }) => day))
  const spans = blocks.length > 0 ? blocks : [usual]
  const first = Math.floor(Math.min(...spans.map(({ start }) => start)) / 60) * 60
  const end = Math.ceil(Math.max(...spans.map((span) => span.end)) / 60) * 60
  const to = Math.max(end, Math.min(usual.end, first + least))
  const from = Math.max(0, Math.min(first, to - least))

  return {
    days: Array.from({ length: last + 1 }, (_, day) => day),
    from,
    to,
    hours: Array.from({ length: (to - from) / 60 }, (_, index) => from + index * 60),
    blocks,
  }
}
