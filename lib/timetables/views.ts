import 'server-only'
import type { Viewer } from '@/lib/auth/viewer'
import { clockText } from '@/lib/catalogue/clock'
import { semesterName, storedTerms } from '@/lib/catalogue/semester'
import type { Prisma } from '@/lib/db/generated/client'
import { isMine } from './policy'
import type { EntryView, TimetableView } from './schema'

const inOrder = [
  { weekday: 'asc' },
  { startMinute: 'asc' },
  { position: 'asc' },
] satisfies Prisma.EntryMeetingOrderByWithRelationInput[]

export const entrySelect = {
  id: true,
  timetableId: true,
  sectionId: true,
  title: true,
  professor: true,
  halfCredits: true,
  colour: true,
  memo: true,
  deletedAt: true,
  section: { select: { id: true, number: true, courseId: true, code: true } },
  meetings: {
    select: { weekday: true, startMinute: true, endMinute: true, rooms: true },
    orderBy: inOrder,
  },
} satisfies Prisma.EntrySelect

export const timetableSelect = {
  id: true,
  userId: true,
  semesterId: true,
  name: true,
  visibility: true,
  version: true,
  deletedAt: true,
  wasPrimary: true,
  semester: { select: { year: true, term: true } },
  primary: { select: { timetableId: true } },
  entries: { where: { deletedAt: null }, select: entrySelect, orderBy: { id: 'asc' } },
} satisfies Prisma.TimetableSelect

export type TimetableRow = Prisma.TimetableGetPayload<{ select: typeof timetableSelect }>
export type EntryRow = Prisma.EntryGetPayload<{ select: typeof entrySelect }>

export function toTimetableView(viewer: Viewer, row: TimetableRow): TimetableView {
  const mine = isMine(viewer, row)
  const { year, term } = row.semester

  return {
    id: row.id,
    semester: semesterName({ year, term: storedTerms[term] }),
    name: row.name,
    primary: row.primary !== null,
    visibility: row.visibility,
    credits: creditsOf(row),
    entries: row.entries.map((entry) => toEntryView(entry, { withMemo: mine })),
    version: row.version,
    viewer: { mine },
  }
}

export function creditsOf({ entries }: { entries: readonly { halfCredits: number | null }[] }): number {
  return entries.reduce((sum, { halfCredits }) => sum + (halfCredits ?? 0), 0) / 2
}

export function toEntryView(row: EntryRow, { withMemo }: { withMemo: boolean }): EntryView {
  const { section } = row
  return {
    id: row.id,
    timetableId: row.timetableId,
    title: row.title,
    professor: row.professor,
    credits: row.halfCredits === null ? null : row.halfCredits / 2,
    colour: row.colour,
    memo: withMemo ? row.memo : '',
    section: section && {
      id: section.id,
      number: section.number,
      course: { id: section.courseId, code: section.code },
    },
    meetings: row.meetings.map(({ weekday, startMinute, endMinute, rooms }) => ({
      day: weekday,
      start: clockText(startMinute),
      end: clockText(endMinute),
      rooms,
    })),
  }
}
