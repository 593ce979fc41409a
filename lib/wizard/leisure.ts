import { lengthFrom } from './day'
import { dayWords, type Week } from './week'

/** Half an hour: what is shorter is a way, and no time together. */
const shortest = 6
const wordBits = 32

/** Slots of a day that are free in both weeks, in stretches long enough to count. */
export function freeInCommon(one: Week, other: Week, day: number): number {
  let total = 0
  let run = 0
  for (let word = day * dayWords; word < (day + 1) * dayWords; word++) {
    const free = ~((one[word] as number) | (other[word] as number))
    for (let bit = 0; bit < wordBits; ) {
      const rest = free >>> bit
      if (rest & 1) {
        const length = lengthFrom(free, bit)
        run += length
        bit += length
      } else {
        if (run >= shortest) total += run
        run = 0
        bit = rest === 0 ? wordBits : bit + 31 - Math.clz32(rest & -rest)
      }
    }
  }
  return run >= shortest ? total + run : total
}
