import type { Day } from './day'
import type { Rules } from './problem'
import { add, daySlots, slotMinutes, spotsOf, take, type Week, weekOf, weekWords } from './week'

/** What a week may not do as a whole. None of it gets better by one more class. */
export type Limits = {
  freeCount: number
  lunch: boolean
  run: number
  /** When others are busy, and how much of what is left has to stay free: of a week, or of each of its days. */
  common: { busy: Week; slots: number; daily: boolean } | null
}

/** Everything that no class may touch, what is kept aside. */
export function barredBy({ freeDays = [], notBefore = 0, notAfter, busy = [] }: Rules): Week {
  const barred = weekOf(busy)
  for (let day = 0; day < 7; day++) {
    if (freeDays.includes(day)) take(barred, day, 0, daySlots)
    take(barred, day, 0, Math.ceil(notBefore / slotMinutes))
    if (notAfter !== undefined) take(barred, day, Math.floor(notAfter / slotMinutes), daySlots)
  }
  return barred
}

export function limitsOf({ freeCount = 0, lunch, maxRun, common }: Rules): Limits {
  return {
    freeCount,
    lunch: lunch === true,
    run: maxRun === undefined ? daySlots : Math.floor(maxRun / slotMinutes),
    common: common
      ? {
          busy: weekOf(common.busy),
          slots: Math.ceil(common.minutes / slotMinutes),
          daily: common.per === 'day',
        }
      : null,
  }
}

/** Whether anything has to be looked at beyond which classes go with which. */
export function hasLimits({ freeCount, lunch, run, common }: Limits): boolean {
  return freeCount > 0 || lunch || run < daySlots || common !== null
}

export function keeps(days: readonly Day[], { freeCount, lunch, run, common }: Limits): boolean {
  let free = 0
  let shared = 0
  for (let place = 0; place < 7; place++) {
    const day = days[place] as Day
    if (lunch && !day.lunch) return false
    if (day.run > run) return false
    if (place >= 5) continue
    if (common?.daily && day.common < common.slots) return false
    shared += day.common
    if (day.end === 0) free++
  }
  return free >= freeCount && (!common || common.daily || shared >= common.slots)
}

/** The kept classes as a week, and with everything else that is barred. */
export function standing({ kept }: Rules, barred: Week): { base: Week; taken: Week } {
  const base = kept ? weekOf(kept.stretches) : new Uint32Array(weekWords)
  const taken = barred.slice()
  add(taken, spotsOf(base))

  return { base, taken }
}
