import { clockText, minuteOf } from './clock'
import type { Meeting } from './meeting'

/** A stretch of one day. */
export type Stretch = Pick<Meeting, 'weekday' | 'startMinute' | 'endMinute'>

/** `1.09:00-10:15,3.09:00-10:15`, as addresses carry them. */
export function stretchesText(stretches: readonly Stretch[]): string {
  return stretches
    .map(
      ({ weekday, startMinute, endMinute }) => `${weekday}.${clockText(startMinute)}-${clockText(endMinute)}`,
    )
    .join(',')
}

/** Back again; `null` for what is no such text. Nothing is no stretch. */
export function stretchesOf(text: string): Stretch[] | null {
  if (text === '') return []
  const stretches = text.split(',').map(stretchOf)

  return stretches.every((one) => one !== null) ? stretches : null
}

function stretchOf(text: string): Stretch | null {
  const [, day, start = '', end = ''] = /^([0-6])\.(\d\d:\d\d)-(\d\d:\d\d)$/.exec(text) ?? []
  const [startMinute, endMinute] = [minuteOf(start), minuteOf(end)]
  if (!day || startMinute === null || endMinute === null || startMinute >= endMinute) return null

  return { weekday: Number(day), startMinute, endMinute }
}
