import type { Board } from './board'
import { type Day, lookAtDay, newDay } from './day'
import { freeInCommon } from './leisure'
import { keeps } from './rules'
import { add, type Week, weekWords } from './week'

/** Counts what was tried, and says when to stop: out of time, or nobody waits any more. */
export type Pace = { explored: number; isOver: () => boolean }

/** A partial or whole choice. `bits` are candidates of the board in the order they were picked, up to `depth`. */
export type Choice = {
  depth: number
  bits: Int32Array
  days: readonly Day[]
  /** The candidates that may still be picked. */
  allowed: Uint32Array
  /** By how much all that is picked is rated worse than what is usual. */
  worse: number
  /** How many candidates each group still wants. */
  left: Int8Array
  /** Optional groups that were left out. */
  skipped: number
}

export type Visitor = {
  /** How many optional groups may be left out. */
  skips: number
  /** What a choice costs at least, whatever is added to it: cheap ones come first, dear ones are left. */
  bound?: (choice: Choice) => number
  /** Nothing that costs as much is looked at any more. */
  ceiling?: () => number
  /** A whole choice; `false` ends the walk. */
  found: (choice: Choice) => boolean
  /** Whole choices that differ in their last candidate only and keep to all rules, where nobody wants to see them. */
  foundAlso?: (choice: Choice, last: readonly number[]) => void
}

/** Where a walk stands at one depth. Made once, filled again and again. */
type Level = {
  allowed: Uint32Array
  week: Week
  days: Day[]
  own: Day[]
  left: Int8Array
  skipped: number
  worse: number
}

/** Tries the candidates of the narrowest group first. `false` when it was ended before everything was seen. */
export function walk(board: Board, visitor: Visitor, pace: Pace): boolean {
  return board.sound ? new Walk(board, visitor, pace).start() : true
}

class Walk {
  private readonly levels: Level[]
  private readonly bits: Int32Array
  private readonly seesDays: boolean
  private ended = false

  constructor(
    private readonly board: Board,
    private readonly visitor: Visitor,
    private readonly pace: Pace,
  ) {
    const depths = board.rows.reduce((sum, { choose, optional }) => sum + choose + (optional ? 1 : 0), 1)
    this.levels = Array.from({ length: depths }, () => newLevel(board))
    this.bits = new Int32Array(depths).fill(-1)
    this.seesDays = board.limited || visitor.bound !== undefined
  }

  start(): boolean {
    const first = this.levels[0] as Level
    const { all, base, rows, limits } = this.board
    first.allowed.set(all)
    first.week.set(base)
    first.left.set(rows.map(({ choose }) => choose))
    for (let day = 0; day < 7; day++) this.look(base, day, first.days[day] as Day)
    if (keeps(first.days, limits)) this.step(0)

    return !this.ended
  }

  private step(depth: number): void {
    this.pace.explored++
    if ((this.pace.explored & 511) === 0 && this.pace.isOver()) this.ended = true
    if (this.ended) return
    const level = this.levels[depth] as Level
    const row = this.narrowest(level)
    if (row === null) {
      if (!this.visitor.found(this.choiceAt(depth))) this.ended = true
      return
    }
    const { optional, choose } = this.board.rows[row] as Board['rows'][number]
    const canSkip = optional && level.left[row] === choose && level.skipped < this.visitor.skips
    const { foundAlso } = this.visitor
    if (foundAlso && !canSkip && !this.seesDays && isLast(level)) {
      foundAlso(this.choiceAt(depth), this.allowedIn(level, row))
      return
    }
    for (const bit of this.inOrder(depth, row)) {
      if (this.pick(depth, row, bit)) this.step(depth + 1)
      if (this.ended) return
    }
    if (!canSkip) return
    this.skip(depth, row)
    if (this.isCheap(depth + 1)) this.step(depth + 1)
  }

  /** The open group with the fewest candidates left; `null` when all are closed. */
  private narrowest({ allowed, left }: Level): number | null {
    let best: number | null = null
    let fewest = Number.POSITIVE_INFINITY
    const { rows } = this.board
    for (let row = 0; row < rows.length; row++) {
      if (left[row] === 0) continue
      const { from, to } = rows[row] as Board['rows'][number]
      let count = 0
      for (let word = from; word < to; word++) count += bitCount(allowed[word] as number)
      const spare = count - (left[row] as number)
      if (spare < fewest) {
        best = row
        fewest = spare
      }
    }
    return best
  }

  private allowedIn({ allowed }: Level, row: number): number[] {
    const { from, to } = this.board.rows[row] as Board['rows'][number]
    const bits: number[] = []
    for (let word = from; word < to; word++) {
      for (let rest = allowed[word] as number; rest !== 0; rest &= rest - 1) {
        bits.push(word * 32 + 31 - Math.clz32(rest & -rest))
      }
    }
    return bits
  }

  /** Cheapest first where somebody counts the cost, else as they stand. */
  private inOrder(depth: number, row: number): number[] {
    const bits = this.allowedIn(this.levels[depth] as Level, row)
    const { bound } = this.visitor
    if (!bound) return bits

    return bits
      .flatMap((bit) => (this.pick(depth, row, bit) ? { bit, cost: bound(this.choiceAt(depth + 1)) } : []))
      .sort((one, other) => one.cost - other.cost || one.bit - other.bit)
      .map(({ bit }) => bit)
  }

  /** The level below with one more candidate; `false` when it cannot stand. */
  private pick(depth: number, row: number, bit: number): boolean {
    const { words, friends, candidates, limits, limited } = this.board
    const level = this.levels[depth] as Level
    const next = this.levels[depth + 1] as Level
    const goes = friends[bit] as Uint32Array
    const { spots, worse } = candidates[bit] as NonNullable<Board['candidates'][number]>
    for (let word = 0; word < words; word++) {
      next.allowed[word] = (level.allowed[word] as number) & (goes[word] as number)
    }
    next.left.set(level.left)
    next.left[row] = (level.left[row] as number) - 1
    next.skipped = level.skipped
    next.worse = level.worse + worse
    this.bits[depth] = bit
    if (!this.seesDays) return true

    next.week.set(level.week)
    add(next.week, spots)
    for (let day = 0; day < 7; day++) next.days[day] = level.days[day] as Day
    for (const day of spots.days) {
      next.days[day] = next.own[day] as Day
      this.look(next.week, day, next.days[day] as Day)
    }
    return (!limited || keeps(next.days, limits)) && this.isCheap(depth + 1)
  }

  private look(week: Week, day: number, into: Day): void {
    const { common } = this.board.limits
    lookAtDay(week, day, into)
    if (common) into.common = freeInCommon(week, common.busy, day)
  }

  private skip(depth: number, row: number): void {
    const level = this.levels[depth] as Level
    const next = this.levels[depth + 1] as Level
    next.allowed.set(level.allowed)
    next.week.set(level.week)
    for (let day = 0; day < 7; day++) next.days[day] = level.days[day] as Day
    next.left.set(level.left)
    next.left[row] = 0
    next.skipped = level.skipped + 1
    next.worse = level.worse
    this.bits[depth] = -1
  }

  private isCheap(depth: number): boolean {
    const { bound, ceiling } = this.visitor
    return !bound || !ceiling || bound(this.choiceAt(depth)) < ceiling()
  }

  private choiceAt(depth: number): Choice {
    const { days, allowed, worse, left, skipped } = this.levels[depth] as Level
    return { depth, bits: this.bits, days, allowed, worse, left, skipped }
  }
}

function isLast({ left }: Level): boolean {
  let picks = 0
  for (const one of left) picks += one
  return picks === 1
}

function newLevel({ words, rows }: Board): Level {
  return {
    allowed: new Uint32Array(words),
    week: new Uint32Array(weekWords),
    days: Array.from({ length: 7 }, newDay),
    own: Array.from({ length: 7 }, newDay),
    left: new Int8Array(rows.length),
    skipped: 0,
    worse: 0,
  }
}

function bitCount(word: number): number {
  let bits = word - ((word >>> 1) & 0x55555555)
  bits = (bits & 0x33333333) + ((bits >>> 2) & 0x33333333)
  return Math.imul((bits + (bits >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24
}
