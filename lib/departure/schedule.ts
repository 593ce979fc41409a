import { day } from '@/lib/core/time'

/** Somebody who left and of whom something is still there. */
export type Leaver = { id: string; leftOn: Date; eraseBy: Date | null }

type Span = { from: Date; to: Date }

/** Days in which anonymous writings go one by one, where that was wished. */
export const eraseDays = 30
/** What was on its way while the person left has arrived by then. */
const settleDays = 2
const forgetDays = 7

/** When anonymous writings go; `null` when they stay. */
export function erasingOf({ leftOn, eraseBy }: Leaver): Span | null {
  return eraseBy && { from: fromDay(leftOn, 1), to: eraseBy }
}

/** When the seals that still tell the author are written over: after everything that was to go is gone. */
export function forgettingOf({ leftOn, eraseBy }: Leaver): Span {
  const from = eraseBy ?? fromDay(leftOn, settleDays)

  return { from, to: fromDay(from, forgetDays) }
}

/** Whether the moment that lies `share` (0 to 1) into the span has passed. */
export function isDue({ from, to }: Span, share: number, now: Date): boolean {
  return from.getTime() + share * (to.getTime() - from.getTime()) <= now.getTime()
}

export function fromDay(from: Date, days: number): Date {
  return new Date(from.getTime() + days * day)
}
