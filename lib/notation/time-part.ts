import { type Remark, warning } from './remark'
import type { Line, Stretch } from './time-line'

/** One time as it is written; several days or 교시 may share it. */
export type Part = {
  text: string
  times: { weekday: number; start: number; end: number }[]
  kind: string
  rooms: string[]
  /** Its rooms stand in brackets behind it, where they may speak for what came before as well. */
  closing: boolean
  remarks: Remark[]
}

/** What was read, and where to go on. */
export type Step = { parts: Part[]; next: number; weeks?: string }

export type Reader = (line: Line, rest: Stretch) => Step | null

/** What stays out of the timetable, and why. */
export function unread(text: string, reason: string): Part {
  return { text, times: [], kind: '', rooms: [], closing: false, remarks: [warning(text, reason)] }
}
