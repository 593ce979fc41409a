import type { SemesterName } from '@/lib/catalogue/semester'

/** As a file has it: any numbers, any letters. */
export type RawMeeting = {
  /** 0 is Monday. */
  day: number
  /** Minutes after midnight. */
  start: number
  end: number
  rooms: readonly string[]
}

export type RawClass = {
  title: string
  professor: string
  credits: number | null
  meetings: readonly RawMeeting[]
  /** What only Moram's own file knows. */
  own?: OwnTraits | undefined
}

type OwnTraits = {
  colour: number
  memo: string
  /** The section it was, where it came from a catalogue. */
  section: { code: string; number: string } | null
}

/** A file before anything of it is made to fit. */
export type RawFile = {
  semester: SemesterName | null
  name: string | null
  classes: readonly RawClass[]
  warnings: readonly string[]
}

export type FoundMeeting = { weekday: number; startMinute: number; endMinute: number; rooms: string[] }

/** A class in a form that a plan can keep. */
export type FoundClass = {
  title: string
  professor: string
  credits: number | null
  meetings: FoundMeeting[]
  own: OwnTraits | null
}

/** What was left out or changed on the way, and with which of the classes; `null` for the file as a whole. */
export type Warning = { entry: number | null; message: string }

export type FileReading = {
  semester: SemesterName | null
  name: string | null
  classes: FoundClass[]
  warnings: Warning[]
}
