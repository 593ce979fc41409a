import { day, dayIn, weekMomentIn } from '@/lib/core/time'

const minute = 60_000

/** How many minutes a clock of the zone is ahead of UTC at that moment. */
export function offsetAt(at: Date, timeZone: string): number {
  const wall = Date.parse(dayIn(at, timeZone)) + weekMomentIn(at, timeZone).minute * minute

  return Math.round((wall - Math.floor(at.getTime() / minute) * minute) / minute)
}

/** The moment at which a clock of the zone shows that day and minute. Where it jumps over it, the one after the jump. */
export function instantOf(on: string, minutes: number, timeZone: string): Date {
  const wall = Date.parse(on) + minutes * minute
  const guess = new Date(wall - offsetAt(new Date(wall), timeZone) * minute)

  return new Date(wall - offsetAt(guess, timeZone) * minute)
}

/** A stretch of time in which the zone keeps one offset. `from` is when it begins. */
type Stretch = { from: Date; before: number; offset: number }

/** When and how the zone's offset changes between two days. */
export function changesBetween(from: string, to: string, timeZone: string): Stretch[] {
  const changes: Stretch[] = []
  for (let at = Date.parse(from) - day; at <= Date.parse(to) + day; at += day) {
    const before = offsetAt(new Date(at), timeZone)
    const offset = offsetAt(new Date(at + day), timeZone)
    if (before !== offset) changes.push({ from: changeWithin(at, at + day, timeZone), before, offset })
  }
  return changes
}

/** By halves, to the minute. */
function changeWithin(from: number, to: number, timeZone: string): Date {
  const before = offsetAt(new Date(from), timeZone)
  let [low, high] = [from / minute, to / minute]
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2)
    if (offsetAt(new Date(middle * minute), timeZone) === before) low = middle
    else high = middle
  }
  return new Date(high * minute)
}
