import { dayWords, type Week } from './week'

/** A pause of up to three slots is the way to the next class: neither a gap nor a break. */
const walk = 3
/** Eleven to two, and the hour in it. */
const noon = { from: 132, to: 168 }
const lunchSlots = 12

/** One day of a week, in slots. An empty day begins at its end. */
export type Day = {
  start: number
  end: number
  /** Free slots between classes, ways aside. */
  gap: number
  /** Most slots of class that follow each other with nothing but ways between. */
  run: number
  /** Whether an hour of noon is free. */
  lunch: boolean
  /** Slots that others have free as well, where any are asked about. */
  common: number
}

/** Filled in place: the search looks at millions of days. */
export function lookAtDay(week: Week, day: number, into: Day): void {
  let start = -1
  let end = 0
  let gap = 0
  let run = 0
  let longest = 0
  let freeFrom = noon.from
  let lunch = false
  for (let word = 0; word < dayWords; word++) {
    let bits = week[day * dayWords + word] as number
    while (bits !== 0) {
      const low = 31 - Math.clz32(bits & -bits)
      const length = lengthFrom(bits, low)
      const from = word * 32 + low
      const to = from + length
      bits = low + length >= 32 ? 0 : bits & (-1 << (low + length))
      const pause = start < 0 ? 0 : from - end
      if (start < 0) start = from
      if (pause > walk) {
        gap += pause
        run = 0
      }
      run += length
      if (run > longest) longest = run
      if (Math.min(from, noon.to) - freeFrom >= lunchSlots) lunch = true
      if (to > freeFrom) freeFrom = to
      end = to
    }
  }
  into.start = start < 0 ? dayWords * 32 : start
  into.end = end
  into.gap = gap
  into.run = longest
  into.lunch = lunch || noon.to - freeFrom >= lunchSlots
}

/** How many bits from `low` upwards are set without a hole. */
export function lengthFrom(bits: number, low: number): number {
  const holes = ~(bits >>> low)
  return holes === 0 ? 32 : Math.min(32 - low, 31 - Math.clz32(holes & -holes))
}

export function newDay(): Day {
  return { start: dayWords * 32, end: 0, gap: 0, run: 0, lunch: true, common: 0 }
}
