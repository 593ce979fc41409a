import 'server-only'
import type { Viewer } from '@/lib/auth/viewer'
import type { Stretch } from '@/lib/catalogue/stretch'
import { Prisma } from '@/lib/db/generated/client'
import type { Sharing } from '@/lib/friends/pair'
import { joined } from './busy'

type Class = {
  title: string
  professor: string
  colour: number
  /** `null` for what was written by hand. */
  sectionId: string | null
  meetings: (Stretch & { rooms: string[] })[]
}

/** Somebody's week as far as they show it. */
export type Week = {
  id: string
  nickname: string
  /** `none` alike where there is no timetable and where it is not shown: such a week says nothing at all. */
  shows: Sharing
  /** When they have classes, joined where these touch. */
  busy: Stretch[]
  /** Empty unless it is shown in full. */
  classes: Class[]
}

export type WeekRow = Omit<Class, 'meetings'> & {
  userId: string
  /** `null` for a plan without entries. */
  entryId: string | null
  /** `null` for an entry without a time. */
  weekday: number | null
  startMinute: number
  endMinute: number
  rooms: string[]
}

/** Primary plans of a semester: one's own, and those of others that friends may see. */
export function selectWeeks(viewer: Viewer, userIds: readonly string[], semesterId: string): Prisma.Sql {
  return Prisma.sql`
    SELECT p."userId", e.id AS "entryId", e.title, e.professor, e.colour, e."sectionId", m.weekday, m."startMinute",
      m."endMinute", m.rooms
    FROM "PrimaryTimetable" p
    JOIN "Timetable" t ON t.id = p."timetableId" AND t."deletedAt" IS NULL
      AND (t.visibility <> 'me' OR t."userId" = ${viewer.id}::uuid)
    LEFT JOIN "Entry" e ON e."timetableId" = t.id AND e."deletedAt" IS NULL
    LEFT JOIN "EntryMeeting" m ON m."entryId" = e.id AND NOT m.removed
    WHERE p."userId" = ANY(${userIds}::uuid[]) AND p."semesterId" = ${semesterId}::uuid
    ORDER BY p."userId", e.id, m.weekday, m."startMinute"`
}

export type Person = { id: string; nickname: string; sees: Sharing }

/** What one person’s rows say to somebody who sees so much of it. */
export function toWeek({ id, nickname, sees }: Person, rows: readonly WeekRow[]): Week {
  if (sees === 'none' || rows.length === 0) return { id, nickname, shows: 'none', busy: [], classes: [] }
  const classes = classesOf(rows)

  return {
    id,
    nickname,
    shows: sees,
    busy: joined(classes.flatMap(({ meetings }) => meetings)),
    classes: sees === 'full' ? classes : [],
  }
}

function classesOf(rows: readonly WeekRow[]): Class[] {
  const classes = new Map<string, Class>()
  for (const { entryId, title, professor, colour, sectionId, weekday, ...meeting } of rows) {
    if (entryId === null) continue
    const one = classes.get(entryId) ?? { title, professor, colour, sectionId, meetings: [] }
    if (weekday !== null) {
      const { startMinute, endMinute, rooms } = meeting
      one.meetings.push({ weekday, startMinute, endMinute, rooms })
    }
    classes.set(entryId, one)
  }
  return [...classes.values()]
}
