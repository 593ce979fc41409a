import type { FileReading, RawFile } from './file-reading'
import { type Format, formatOf } from './format'
import { readCalendar } from './ics-events'
import { readPlanFile } from './plan-file-reading'
import { refusal } from './refusal'
import { tidied } from './tidying'
import { type Term, termOf, weeklyOf } from './weekly'
import { readXml } from './xml-file'

export type Named = Term & { name: string }

export type Asked<Semester extends Named> = {
  format: Format | undefined
  /** The one that somebody chose, by name. */
  semester: string | undefined
  semesters: readonly Semester[]
  timeZone: string
}

export type Read<Semester extends Named> = {
  format: Format
  reading: FileReading
  /** `null` where nobody chose one and the file names none that there is. */
  semester: Semester | null
}

/** What a file says, for the semester that somebody chose or that it names itself. Errors: `invalid` transfer.… */
export async function readFile<Semester extends Named>(
  text: string,
  asked: Asked<Semester>,
): Promise<Read<Semester>> {
  const format = asked.format ?? formatOf(text)
  if (format === null) throw refusal('unknown_format')
  if (format === 'ics') return { format, ...readIcs(text, asked) }

  const raw = format === 'xml' ? await readXml(text) : readPlanFile(text)
  const named = asked.semester ?? raw.semester
  const semester = asked.semesters.find(({ name }) => name === named) ?? null
  return { format, reading: tidied(withNote(raw, semester)), semester }
}

/** An event says its day: which semester is meant follows from them. */
function readIcs<Semester extends Named>(
  text: string,
  { semester: chosen, semesters, timeZone }: Asked<Semester>,
) {
  const { name, events, warnings } = readCalendar(text, timeZone)
  const semester = chosen ? (semesters.find((one) => one.name === chosen) ?? null) : termOf(events, semesters)
  if (semester === null) return { reading: nothing, semester }
  const weekly = weeklyOf(events, semester)
  const raw = { name, semester: null, classes: weekly.classes, warnings: [...warnings, ...weekly.warnings] }

  return { reading: tidied(raw), semester }
}

const nothing: FileReading = { semester: null, name: null, classes: [], warnings: [] }

function withNote(raw: RawFile, chosen: Named | null): RawFile {
  if (raw.semester === null || chosen === null || raw.semester === chosen.name) return raw

  return { ...raw, warnings: [`파일에는 ${raw.semester} 학기라고 적혀 있어요.`, ...raw.warnings] }
}
