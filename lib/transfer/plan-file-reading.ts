import { minuteOf } from '@/lib/catalogue/clock'
import type { SemesterName } from '@/lib/catalogue/semester'
import { planFile } from '@/lib/timetables/plan-file'
import type { RawFile } from './file-reading'
import { refusal } from './refusal'

/** Moram's own file of a plan. */
export function readPlanFile(text: string): RawFile {
  const parsed = planFile.safeParse(jsonIn(text))
  if (!parsed.success) throw refusal('broken_json', parsed.error)
  const { semester, name, entries } = parsed.data

  return {
    semester: semester as SemesterName,
    name,
    classes: entries.map(({ title, professor, credits, meetings, colour, memo, section }) => ({
      title,
      professor,
      credits,
      meetings: meetings.map(({ day, start, end, rooms }) => ({
        day,
        start: minuteOf(start) ?? Number.NaN,
        end: minuteOf(end) ?? Number.NaN,
        rooms,
      })),
      own: { colour, memo, section },
    })),
    warnings: [],
  }
}

function jsonIn(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ''))
  } catch (cause) {
    throw refusal('broken_json', cause)
  }
}
