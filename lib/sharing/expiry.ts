import { day } from '@/lib/core/time'
import { dayAfter } from './day'
import { instantOf } from './zone'

/** How long a link may live, as a form names it: days, the moment it ends, or '' for until it is revoked. */
export type Lasting = { value: string; label: string }

/** What a student may choose from. A semester that is over ends nothing. */
export function lastings(semester: { endsOn: string } | undefined, timeZone: string, now: Date): Lasting[] {
  const end = semester && instantOf(dayAfter(semester.endsOn, 1), 0, timeZone)

  return [
    { value: '1', label: '1일' },
    { value: '7', label: '7일' },
    ...(end && end > now ? [{ value: end.toISOString(), label: '학기 끝까지' }] : []),
    { value: '', label: '끊을 때까지' },
  ]
}

/** The moment that a choice means; what is none of them is left for the operation to refuse. */
export function expiryOf(value: string, now: Date): string | null {
  if (value === '') return null

  return /^\d{1,3}$/.test(value) ? new Date(now.getTime() + Number(value) * day).toISOString() : value
}
