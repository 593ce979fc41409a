import 'server-only'
import { clockText } from '@/lib/catalogue/clock'
import { semesterNamed } from '@/lib/catalogue/semester-queries'
import { operation } from '@/lib/core/operation'
import { db, type Tx } from '@/lib/db/client'
import { Prisma } from '@/lib/db/generated/client'
import { read } from '@/lib/db/read'
import { todayAt } from './today'
import { type TodayView, todayInput } from './today-schema'

/** What the primary timetable of the current semester says of this moment. Two queries, however many classes. */
export const getToday = operation(todayInput, async (viewer): Promise<TodayView> => {
  const { timeZone } = viewer.university
  const now = new Date()
  const term = await semesterNamed(db, viewer.university, undefined)
  const timetable = term && (await primaryPlan(db, viewer.id, term.id))

  return {
    at: now.toISOString(),
    timeZone,
    semester: term && { name: term.name, startsOn: term.startsOn, endsOn: term.endsOn },
    timetable,
    today: term && timetable && todayAt(now, { entries: timetable.entries, term, timeZone }),
  }
})

type Plan = NonNullable<TodayView['timetable']>
type Row = {
  planId: string
  name: string
  /** `null` for a plan without entries. */
  id: string | null
  title: string
  professor: string
  halfCredits: number | null
  colour: number
  /** `null` for an entry without a time. */
  weekday: number | null
  startMinute: number
  endMinute: number
  rooms: string[]
}

async function primaryPlan(tx: Tx, userId: string, semesterId: string): Promise<Plan | null> {
  const rows = await read<Row>(
    tx,
    Prisma.sql`
    SELECT t.id AS "planId", t.name, e.id, e.title, e.professor, e."halfCredits", e.colour,
      m.weekday, m."startMinute", m."endMinute", m.rooms
    FROM "PrimaryTimetable" p
    JOIN "Timetable" t ON t.id = p."timetableId"
    LEFT JOIN "Entry" e ON e."timetableId" = t.id AND e."deletedAt" IS NULL
    LEFT JOIN "EntryMeeting" m ON m."entryId" = e.id AND NOT m.removed
    WHERE p."userId" = ${userId}::uuid AND p."semesterId" = ${semesterId}::uuid
    ORDER BY e.id, m.weekday, m."startMinute"`,
  )
  const [first] = rows

  return first ? { id: first.planId, name: first.name, entries: entriesOf(rows) } : null
}

function entriesOf(rows: Row[]): Plan['entries'] {
  const entries = new Map<string, Plan['entries'][number]>()
  for (const { id, title, professor, halfCredits, colour, ...meeting } of rows) {
    if (id === null) continue
    const credits = halfCredits === null ? null : halfCredits / 2
    const entry = entries.get(id) ?? { id, title, professor, credits, colour, meetings: [] }
    if (meeting.weekday !== null) {
      entry.meetings.push({
        day: meeting.weekday,
        start: clockText(meeting.startMinute),
        end: clockText(meeting.endMinute),
        rooms: meeting.rooms,
      })
    }
    entries.set(id, entry)
  }
  return [...entries.values()]
}
