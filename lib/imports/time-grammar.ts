import { info, type Remark, warning } from './remark'
import { fitForm, kindIn, type Line, partEnd, type Stretch, slice } from './time-line'
import { type Spans, spansAt } from './time-spans'
import { lacksTime, type Tail, tailOf } from './time-tails'

/** One time as it is written; several days or 교시 may share it. */
export type Part = {
  text: string
  times: { weekday: number; start: number; end: number }[]
  kind: string
  rooms: string[]
  /** Its rooms stand in brackets behind it, where they may speak for what came before as well. */
  closing: boolean
  remarks: Remark[]
}

type Step = { parts: Part[]; next: number }

const unreadable = '읽을 수 없는 시간이에요. 이 부분은 비워 두었어요.'
const dayOnly = '요일만 있고 시각이 없어요. 이 부분은 비워 두었어요.'
const noTime = '시간 없는 수업으로 넣었어요.'
const someWeeks = '몇 주만 하는 시간이에요. 매주 있는 것처럼 넣고 주차를 곁에 적었어요.'

/** Every part of the line. What cannot be read says so and leaves the others alone. */
export function readParts(line: Line): Part[] {
  const parts: Part[] = []
  const end = line.tokens.length
  let weeks = ''
  for (let at = 0; at < end; ) {
    const rest = { at, end }
    const kind = kindIn(line, rest)
    const ahead = weeksAt(line, rest)
    if (ahead) {
      weeks = ahead.weeks
      at = ahead.next
    } else if (kind === 'comma' || kind === 'slash') {
      at += 1
    } else {
      const step = roomFirst(line, rest) ?? dayFirst(line, rest) ?? withoutDay(line, rest)
      parts.push(...step.parts.map((part) => (weeks ? inWeeks(part, weeks) : part)))
      at = step.next
    }
  }
  return parts
}

/** `8주차 - 8주차` before a time holds for all that follow, until the next. */
function weeksAt(line: Line, rest: Stretch): { weeks: string; next: number } | null {
  const fit = fitForm(line, rest, ['N', '주', '~', 'N', '주']) ?? fitForm(line, rest, ['N', '주'])
  if (!fit) return null
  const [first, last = first] = fit.given.map(({ value }) => value)
  return { weeks: first === last ? `${first}주차` : `${first}~${last}주차`, next: fit.next }
}

function inWeeks(part: Part, weeks: string): Part {
  if (part.times.length === 0) return part
  const kind = [weeks, part.kind].filter(Boolean).join(' ')
  return { ...part, kind, remarks: [...part.remarks, warning(`${weeks} ${part.text}`, someWeeks)] }
}

/** `A101(월1,2)`: brackets that begin with a day hold times, and the room stands before them. */
function roomFirst(line: Line, { at, end }: Stretch): Step | null {
  const open = line.stops[at] ?? end
  const close = line.mates.get(open)
  if (close === undefined || close >= end || kindIn(line, { at: open + 1, end: close }) !== 'day') return null
  const days = daysAt(line, { at, end: open })
  if (days && isTime(spansAt(line, { at: days.next, end: open }))) return null

  const room = slice(line, { at, end: open })
  const inside = timesIn(line, { at: open + 1, end: close })
  const parts = inside.map((part) => (room ? { ...part, rooms: [room], closing: false } : part))
  return { parts, next: close + 1 }
}

function timesIn(line: Line, { at, end }: Stretch): Part[] {
  const parts: Part[] = []
  for (let here = at; here < end; ) {
    const kind = kindIn(line, { at: here, end })
    if (kind === 'comma' || kind === 'slash') {
      here += 1
      continue
    }
    const step = dayFirst(line, { at: here, end }) ?? withoutDay(line, { at: here, end })
    parts.push(...step.parts)
    here = step.next
  }
  return parts
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

function unread(text: string, reason: string): Part {
  return { text, times: [], kind: '', rooms: [], closing: false, remarks: [warning(text, reason)] }
}
