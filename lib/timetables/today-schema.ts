import * as z from 'zod'
import { entryView } from './schema'

export const todayInput = z.strictObject({})

const dayClass = z
  .strictObject({
    entryId: z.uuid(),
    title: z.string(),
    professor: z.string(),
    /** 1 to 12. */
    colour: z.int(),
    /** 0 is Monday. */
    day: z.int(),
    start: z.string(),
    end: z.string(),
    rooms: z.array(z.string()),
  })
  .meta({ id: 'DayClass' })

const plannedEntry = entryView
  .pick({ id: true, title: true, professor: true, credits: true, colour: true, meetings: true })
  .meta({ id: 'PlannedEntry' })

/** The plan that counts in the current semester, and what its week means now. */
export const todayView = z
  .strictObject({
    at: z.iso.datetime(),
    /** The university’s: days and times below are its own. */
    timeZone: z.string(),
    /** `null` while the university has no catalogue. */
    semester: z.strictObject({ name: z.string(), startsOn: z.iso.date(), endsOn: z.iso.date() }).nullable(),
    /** `null` where none is primary. */
    timetable: z.strictObject({ id: z.uuid(), name: z.string(), entries: z.array(plannedEntry) }).nullable(),
    /** `null` without a timetable. */
    today: z
      .strictObject({
        date: z.iso.date(),
        /** 1 for the week in which the semester begins; `null` outside of the semester. */
        week: z.int().nullable(),
        status: z.enum(['before_term', 'after_term', 'free', 'upcoming', 'running', 'over']),
        classes: z.array(dayClass),
        current: dayClass.nullable(),
        /** The next to begin, within a week. */
        next: z.strictObject({ class: dayClass, date: z.iso.date(), minutes: z.int() }).nullable(),
      })
      .nullable(),
  })
  .meta({ id: 'Today' })
export type TodayView = z.output<typeof todayView>
