import { minuteOf } from '@/lib/catalogue/clock'
import { entriesMost } from './policy'
import type { EntryView } from './schema'

/** What of a class can be drawn without asking anybody. */
export type ShownEntry = Pick<EntryView, 'id' | 'title' | 'professor' | 'credits' | 'colour' | 'meetings'>

const longest = 300
const meetingsMost = 100
const roomsMost = 20

/** Whether something that lay on a device is a class: looked at by hand, for the browser's code stays small. */
function isShownEntry(value: unknown): value is ShownEntry {
  return isClass(value) && 'id' in value && isWords(value.id)
}

/** The same for a class that has no name of its own yet. */
export function isClass(value: unknown): value is Omit<ShownEntry, 'id'> {
  if (typeof value !== 'object' || value === null) return false
  const { title, professor, credits, colour, meetings } = value as Record<string, unknown>

  return (
    isWords(title) &&
    isWords(professor) &&
    (credits === null || (typeof credits === 'number' && credits >= 0 && credits <= 100)) &&
    isBetween(colour, 1, 12) &&
    Array.isArray(meetings) &&
    meetings.length <= meetingsMost &&
    meetings.every(isMeeting)
  )
}

export function areShownEntries(value: unknown): value is ShownEntry[] {
  return Array.isArray(value) && value.length <= entriesMost && value.every(isShownEntry)
}

function isMeeting(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return false
  const { day, start, end, rooms } = value as Record<string, unknown>
  const [from, to] = [start, end].map((clock) => (typeof clock === 'string' ? minuteOf(clock) : null))
  if (from === null || to === null || from === undefined || to === undefined || from >= to) return false

  return (
    isBetween(day, 0, 6) &&
    Array.isArray(rooms) &&
    rooms.length <= roomsMost &&
    rooms.every((room) => isWords(room))
  )
}

function isBetween(value: unknown, least: number, most: number): boolean {
  return Number.isInteger(value) && Number(value) >= least && Number(value) <= most
}

export function isWords(value: unknown, most = longest): value is string {
  return typeof value === 'string' && value.length <= most
}
