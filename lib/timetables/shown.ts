import type { EntryView } from './schema'

/** An entry without what is nobody else's business. */
export type ShownEntry = Omit<EntryView, 'memo' | 'timetableId'>

/** A plan as it may leave the house: no owner, no memo, nobody who may see it. */
export type ShownPlan = {
  semester: string
  name: string
  credits: number
  version: number
  editedAt: Date
  /** Days of the semester, both included: `2026-09-01`. */
  startsOn: string
  endsOn: string
  timeZone: string
  entries: ShownEntry[]
}
