import type { Meeting } from '@/lib/catalogue/meeting'

/** A section as a file tells of it: what the catalogue is about to hold. */
export type Draft = {
  /** Rows of the file that speak of it, in order: several where it is listed for several departments. */
  rows: number[]
  code: string
  /** 분반; '' where the file has none. */
  number: string
  title: string
  /** Names in a fixed order, joined by a comma and a space; '' while nobody is named. */
  professor: string
  targets: Target[]
  /** Credits in halves: 3 for 1.5. */
  halfCredits: number | null
  capacity: number | null
  /** Places kept for first-years, where the file says so: 25 of `30 (25)`. */
  freshmanCapacity: number | null
  language: string
  mode: string
  remark: string
  rawTime: string
  rawPlace: string
  meetings: Meeting[]
}

/** Whom a section is listed for. Texts as the file has them, '' where it says nothing. */
export type Target = { department: string; year: string; classification: string }
