import { info, warning } from './remark'
import { kindIn, type Line, partEnd, type Stretch, slice } from './time-line'
import { type Part, type Reader, type Step, unread } from './time-part'
import { type Spans, spansAt } from './time-spans'
import { lacksTime, type Tail, tailOf } from './time-tails'
import { inWeeks, weeksFirst } from './time-weeks'

const unreadable = '읽을 수 없는 시간이에요. 이 부분은 비워 두었어요.'
const dayOnly = '요일만 있고 시각이 없어요. 이 부분은 비워 두었어요.'
const noTime = '시간 없는 수업으로 넣었어요.'

/** Every part of the line. What cannot be read says so and leaves the others alone. */
export function readParts(line: Line): Part[] {
  return partsIn(line, { at: 0, end: line.tokens.length }, [weeksFirst, roomFirst, dayFirst])
}

function partsIn(line: Line, { at, end }: Stretch, readers: readonly Reader[]): Part[] {
  const parts: Part[] = []
  let weeks = ''
  for (let here = at; here < end; ) {
    const rest = { at: here, end }
    const step = separator(line, rest) ?? firstOf(readers, line, rest) ?? withoutDay(line, rest)
    weeks = step.weeks ?? weeks
    parts.push(...step.parts.map((part) => (weeks ? inWeeks(part, weeks) : part)))
    here = step.next
  }
  return parts
}

function firstOf(readers: readonly Reader[], line: Line, rest: Stretch): Step | null {
  for (const read of readers) {
    const step = read(line, rest)
    if (step) return step
  }
  return null
}

function separator(line: Line, rest: Stretch): Step | null {
  const kind = kindIn(line, rest)
  return kind === 'comma' || kind === 'slash' ? { parts: [], next: rest.at + 1 } : null
}

/** `A101(월1,2)`: brackets that begin with a day hold times, and the room stands before them. */
function roomFirst(line: Line, { at, end }: Stretch): Step | null {
  const open = line.stops[at] ?? end
  const close = line.mates.get(open)
  if (close === undefined || close >= end || kindIn(line, { at: open + 1, end: close }) !== 'day') return null
  const days = daysAt(line, { at, end: open })
  if (days && isTime(spansAt(line, { at: days.next, end: open }))) return null

  const room = slice(line, { at, end: open })
  const inside = partsIn(line, { at: open + 1, end: close }, [dayFirst])
  const parts = inside.map((part) => (room ? { ...part, rooms: [room], closing: false } : part))
  return { parts, next: close + 1 }
}

function isTime(spans: Spans | null): boolean {
  return spans?.found.some((span) => 'start' in span) ?? false
}

/** `월 16:30(75) 609-313`: days, when, and whatever else there is until the next part. */
function dayFirst(line: Line, { at, end }: Stretch): Step | null {
  const days = daysAt(line, { at, end })
  if (!days) return null
  const spans = spansAt(line, { at: days.next, end })
  const next = partEnd(line, { at: spans?.next ?? days.next, end })
  const text = slice(line, { at, end: next })
  if (!spans) return { parts: [unread(text, next === days.next ? dayOnly : unreadable)], next }
  const tail = tailOf(line, { at: spans.next, end: next }, spans)
  if (!tail) return { parts: [unread(text, unreadable)], next }

  return { parts: [partOf(text, days.weekdays, spans, tail)], next }
}

function partOf(text: string, weekdays: number[], { found }: Spans, tail: Tail): Part {
  const times = found.flatMap((span) =>
    'start' in span ? weekdays.map((weekday) => ({ weekday, start: span.start, end: span.end })) : [],
  )
  const reasons = found.flatMap((span) => ('start' in span ? (span.remark ?? []) : span.trouble))
  return { text, times, ...tail, remarks: reasons.map((reason) => warning(text, reason)) }
}

/** `화, 목` or `월수금`. */
function daysAt(line: Line, { at, end }: Stretch): { weekdays: number[]; next: number } | null {
  const weekdays: number[] = []
  let next = at
  for (let here = at; kindIn(line, { at: here, end }) === 'day'; ) {
    weekdays.push(line.tokens[here]?.value ?? 0)
    next = here + 1
    const kind = kindIn(line, { at: next, end })
    here = kind === 'comma' || kind === 'slash' ? next + 1 : next
  }
  return weekdays.length > 0 ? { weekdays: [...new Set(weekdays)], next } : null
}

function withoutDay(line: Line, { at, end }: Stretch): Step {
  const next = Math.max(partEnd(line, { at, end }), at + 1)
  const text = slice(line, { at, end: next })
  const part = unread(text, unreadable)
  return {
    parts: [lacksTime(line, { at, end: next }) ? { ...part, remarks: [info(text, noTime)] } : part],
    next,
  }
}
