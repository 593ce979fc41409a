import type { Asked, FilterName } from './asked'
import { clockText, dayMinutes } from './clock'
import { stretchesOf } from './stretch'
import { creditsText, dayText } from './wording'

/** A filter that is set: what it says, and what lets it go. */
export type Chosen = { name: FilterName; label: string; without: Partial<Asked> }

/** The filters that are set, in the order of the panel. Words are typed, not chosen. */
export function chosenIn({
  department,
  classification,
  year,
  credits,
  day,
  from,
  to,
  free,
  meets,
}: Asked): Chosen[] {
  const chosen: Chosen[] = [
    { name: 'department', label: department, without: { department: '' } },
    { name: 'classification', label: classification, without: { classification: '' } },
    { name: 'year', label: year && yearText(year), without: { year: '' } },
    { name: 'credits', label: credits && creditsText(Number(credits)), without: { credits: '' } },
    {
      name: 'day',
      label: day && `${day.split(',').map(Number).map(dayText).join('·')}만`,
      without: { day: '' },
    },
    { name: 'from', label: hoursText(from, to), without: { from: '', to: '' } },
    { name: 'meets', label: meetsText(meets), without: { meets: '' } },
    { name: 'free', label: free && '빈 시간만', without: { free: '' } },
  ]
  return chosen.filter(({ label }) => label !== '')
}

/** `2학년` for a bare number; what lists write otherwise stands as it is. */
export function yearText(year: string): string {
  return /^\d$/.test(year) ? `${year}학년` : year
}

/** `화 12:00–24:00` */
function meetsText(meets: string): string {
  return (stretchesOf(meets) ?? [])
    .map(({ weekday, startMinute, endMinute }) =>
      startMinute === 0 && endMinute === dayMinutes
        ? `${dayText(weekday)}요일`
        : `${dayText(weekday)} ${clockText(startMinute)}–${clockText(endMinute)}`,
    )
    .join('·')
}

function hoursText(from: string, to: string): string {
  if (from && to) return `${from}–${to}`
  if (from) return `${from}부터`
  return to && `${to}까지`
}
