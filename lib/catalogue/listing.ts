import type { Meeting } from './meeting'

/** What a university's list says of one section in one semester. */
export type Listing = {
  code: string
  /** 분반; '' where the list has none. */
  number: string
  title: string
  /** Names in a fixed order, joined by a comma and a space; '' while nobody is named. */
  professor: string
  targets: Target[]
  /** Credits in halves: 3 for 1.5. */
  halfCredits: number | null
  capacity: number | null
  /** Places kept for first-years, where the list says so: 25 of `30 (25)`. */
  freshmanCapacity: number | null
  language: string
  mode: string
  remark: string
  rawTime: string
  rawPlace: string
  meetings: Meeting[]
}

/** Whom a section is listed for. Texts as the list has them, '' where it says nothing. */
export type Target = { department: string; year: string; classification: string }
