import type { Board } from './board'
import { type Day, lookAtDay, newDay } from './day'
import type { Sort } from './problem'
import type { Choice } from './walk'
import { add, daySlots, slotMinutes } from './week'

/** What a week comes to: what its cost is made of, and what is told of it. In minutes. */
export type Measure = {
  /** Free time between classes, ways aside. */
  gap: number
  /** Weekdays with a class. */
  days: number[]
  /** The earliest start and the latest end; `null` for a week without a class. */
  hours: { start: number; end: number } | null
  /** Optional groups that found no place. */
  skipped: number
  /** From Monday to Friday, what others have free as well; 0 where none are asked about. */
  common: number
}

export function measureOf({ days, skipped }: Pick<Choice, 'days' | 'skipped'>): Measure {
  const used = days.flatMap(({ end }, place) => (end > 0 ? place : []))
  const start = Math.min(...days.map((day) => day.start))
  const end = Math.max(...days.map((day) => day.end))

  return {
    gap: days.reduce((sum, { gap }) => sum + gap, 0) * slotMinutes,
    days: used,
    hours: used.length > 0 ? { start: start * slotMinutes, end: end * slotMinutes } : null,
    skipped,
    common: days.slice(0, 5).reduce((sum, { common }) => sum + common, 0) * slotMinutes,
  }
}

/**
 * More than any part of a cost: 2,016 slots of a week, 7 days, 288 slots of a day, and what 20 classes are rated worse
 * than usual, four stars at most or as much better.
 */
const places = { gap: 2048, days: 8, start: 512, end: 512, worse: 16_384 }
type Part = keyof typeof places

/** What weighs most comes first. More groups always weigh more. */
const orders: Record<Sort, readonly Part[]> = {
  gaps: ['gap', 'days', 'start', 'end'],
  late: ['start', 'gap', 'days', 'end'],
  early: ['end', 'gap', 'days', 'start'],
  rating: ['worse', 'gap', 'days', 'start', 'end'],
}

/** The dearest there could be: costs are told as how far they stay under it. */
export const dearest = 64 * places.gap * places.days * places.start * places.end * places.worse

/** What a choice may still come to. */
export type Outlook = {
  rows: Board['rows']
  /** For each group and day the free slots that one of its classes fills at most. */
  fillings: readonly Int32Array[]
  /** For each candidate by how much it is rated worse than usual. */
  worse: Int32Array
}

type Costly = Omit<Choice, 'depth' | 'bits'>

/** The cost of a whole choice; of a partial one the least that it can become. */
export function costOf(choice: Costly, sort: Sort, outlook: Outlook): number {
  const { days, skipped, left } = choice
  let gap = 0
  let used = 0
  let start: number = daySlots
  let end = 0
  for (let place = 0; place < 7; place++) {
    const day = days[place] as Day
    if (day.gap > 0) gap += Math.max(0, day.gap - fillable(place, left, outlook))
    if (day.end > 0) used++
    if (day.start < start) start = day.start
    if (day.end > end) end = day.end
  }
  const worse = sort === 'rating' ? places.worse / 2 + worseAtLeast(choice, outlook) : 0
  const parts: Record<Part, number> = { gap, days: used, start: daySlots - start, end, worse }
  let cost = skipped
  for (const part of orders[sort]) cost = cost * places[part] + parts[part]

  return cost
}

/** What is picked, and the best rated of each open group that may still be: a group left out costs more than that. */
function worseAtLeast({ worse, left, allowed }: Costly, outlook: Outlook): number {
  let sum = worse
  for (let row = 0; row < left.length; row++) {
    const open = left[row] as number
    if (open === 0) continue
    const { from, to } = outlook.rows[row] as Board['rows'][number]
    const best = firstOf(allowed, from, to)
    if (best !== null) sum += open * (outlook.worse[best] as number)
  }
  return sum
}

function firstOf(set: Uint32Array, from: number, to: number): number | null {
  for (let word = from; word < to; word++) {
    const bits = set[word] as number
    if (bits !== 0) return word * 32 + 31 - Math.clz32(bits & -bits)
  }
  return null
}

function fillable(day: number, left: Int8Array, { fillings }: Outlook): number {
  let slots = 0
  for (let row = 0; row < left.length; row++) {
    if (left[row] !== 0) slots += (left[row] as number) * (fillings[row]?.[day] as number)
  }
  return slots
}

/** A class that lies in a gap may leave a way at either side of it. */
const ways = 6

export function outlookOf(board: Board): Outlook {
  const { rows, candidates } = board
  return {
    rows,
    fillings: fillingsOf(board),
    worse: Int32Array.from(candidates, (candidate) => candidate?.worse ?? 0),
  }
}

function fillingsOf({ rows, candidates, base }: Board): Int32Array[] {
  const day = newDay()

  return rows.map(({ from, to }) => {
    const most = new Int32Array(7)
    for (const candidate of candidates.slice(from * 32, to * 32)) {
      if (!candidate) continue
      const week = new Uint32Array(base.length)
      add(week, candidate.spots)
      for (const place of candidate.spots.days) {
        lookAtDay(week, place, day)
        most[place] = Math.max(most[place] as number, day.end - day.start + ways)
      }
    }
    return most
  })
}
