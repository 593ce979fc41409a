/** Minutes that one bit of a week stands for. */
export const slotMinutes = 5
export const daySlots = 288
const wordBits = 32
/** A day fills whole words, so that no word belongs to two days. */
export const dayWords = daySlots / wordBits
export const weekWords = 7 * dayWords

/** A week in slots of five minutes, Monday first: a bit for each that is taken. */
export type Week = Uint32Array

/** Minutes after midnight, half-open. */
export type Stretch = { weekday: number; startMinute: number; endMinute: number }

/** Only the words of a week in which something lies: most classes touch two or three. */
export type Spots = { words: Uint8Array; bits: Uint32Array; days: Uint8Array }

export function weekOf(stretches: readonly Stretch[]): Week {
  const week = new Uint32Array(weekWords)
  for (const { weekday, startMinute, endMinute } of stretches) {
    take(week, weekday, Math.floor(startMinute / slotMinutes), Math.ceil(endMinute / slotMinutes))
  }
  return week
}

/** Takes the slots of a day from one up to, and not with, another. */
export function take(week: Week, day: number, from: number, to: number): void {
  for (let slot = from; slot < to; slot++) {
    const word = day * dayWords + (slot >>> 5)
    week[word] = (week[word] ?? 0) | (1 << (slot & 31))
  }
}

export function spotsOf(week: Week): Spots {
  const words: number[] = []
  for (let word = 0; word < weekWords; word++) if (week[word] !== 0) words.push(word)

  return {
    words: Uint8Array.from(words),
    bits: Uint32Array.from(words, (word) => week[word] ?? 0),
    days: Uint8Array.from(new Set(words.map((word) => Math.floor(word / dayWords)))),
  }
}

export function overlaps({ words, bits }: Spots, week: Week): boolean {
  for (let place = 0; place < words.length; place++) {
    if (((week[words[place] as number] as number) & (bits[place] as number)) !== 0) return true
  }
  return false
}

/** Adds what lies in `spots` to a week, in place. */
export function add(week: Week, { words, bits }: Spots): void {
  for (let place = 0; place < words.length; place++) {
    const word = words[place] as number
    week[word] = (week[word] as number) | (bits[place] as number)
  }
}
