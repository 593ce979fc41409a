import 'server-only'
import { clockText } from '@/lib/catalogue/clock'
import { Prisma } from '@/lib/db/generated/client'
import { clashesWith } from '@/lib/timetables/clash'
import type { EntryView } from '@/lib/timetables/schema'
import type { AlternativeView, ChangeView, SideView } from './schema'
import { differingParts, type Side } from './side'

const meetings = (rows: Prisma.Sql) => Prisma.sql`coalesce((
  SELECT jsonb_agg(jsonb_build_object('weekday', m.weekday, 'startMinute', m."startMinute",
    'endMinute', m."endMinute", 'rooms', coalesce(m.rooms, '{}'))
    ORDER BY m.weekday, m."startMinute", m."endMinute", m.rooms)
  FROM ${rows}), '[]'::jsonb)`

/** Entry `e` as a side. */
const entrySide = Prisma.sql`jsonb_build_object('title', e.title, 'professor', e.professor,
  'halfCredits', e."halfCredits", 'meetings', ${meetings(Prisma.sql`"EntryMeeting" m WHERE m."entryId" = e.id`)})`

/** Section `s` as a side. */
export const sectionSide = Prisma.sql`jsonb_build_object('title', s.title, 'professor', s.professor,
  'halfCredits', s."halfCredits", 'meetings', ${meetings(Prisma.sql`"Meeting" m WHERE m."sectionId" = s.id`)})`

/** An entry that is not what the list says of its section. */
export type ChangeRow = {
  entryId: string
  timetableId: string
  colour: number
  sectionId: string
  courseId: string
  code: string
  number: string
  before: Side
  after: Side | null
  print: string
  kept: boolean
}

/**
 * Entries `e` that say something else than their sections do today, oldest first. Both sides are read by one
 * statement: an import comes between no two parts of them.
 */
export function selectChanges(which: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`
    SELECT c."entryId", c."timetableId", c.colour, c."sectionId", c."courseId", c.code, c.number, c.before, c.after,
      p.print, coalesce(a.answer = 'keep' AND a.print = p.print, false) AS kept
    FROM (
      SELECT e.id AS "entryId", e."timetableId", e.colour, s.id AS "sectionId", s."courseId", s.code, s.number,
        ${entrySide} AS before, CASE WHEN s."removedAt" IS NULL THEN ${sectionSide} END AS after
      FROM "Entry" e JOIN "Section" s ON s.id = e."sectionId"
      WHERE e."deletedAt" IS NULL AND ${which}
    ) c
    CROSS JOIN LATERAL (SELECT coalesce(md5(c.after::text), 'removed') AS print) p
    LEFT JOIN "ChangeAnswer" a ON a."entryId" = c."entryId"
    WHERE c.after IS DISTINCT FROM c.before
    ORDER BY c."entryId"`
}

export type OtherRow = { id: string; courseId: string; number: string; side: Side }

type Around = { entries: readonly EntryView[]; others: readonly OtherRow[]; changedAt: Date | undefined }

export function toChangeView(row: ChangeRow, { entries, others, changedAt }: Around): ChangeView {
  const around = entries.filter(({ id }) => id !== row.entryId)
  const after = row.after && toSideView(row.after)

  return {
    entryId: row.entryId,
    colour: row.colour,
    section: { id: row.sectionId, number: row.number, course: { id: row.courseId, code: row.code } },
    parts: row.after ? differingParts(row.before, row.after) : [],
    before: toSideView(row.before),
    after,
    conflicts: after ? clashesWith(around, after.meetings) : [],
    alternatives: others
      .filter(({ courseId }) => courseId === row.courseId)
      .map((other) => toAlternative(other, around))
      .toSorted((one, other) => Number(hits(one)) - Number(hits(other))),
    kept: row.kept,
    changedAt: changedAt?.toISOString() ?? null,
    seen: row.print,
  }
}

function toAlternative({ id, number, side }: OtherRow, around: readonly EntryView[]): AlternativeView {
  const view = toSideView(side)
  return { id, number, ...view, conflicts: clashesWith(around, view.meetings) }
}

function hits({ conflicts }: AlternativeView): boolean {
  return conflicts.length > 0
}

function toSideView({ title, professor, halfCredits, meetings: rows }: Side): SideView {
  return {
    title,
    professor,
    credits: halfCredits === null ? null : halfCredits / 2,
    meetings: rows.map(({ weekday, startMinute, endMinute, rooms }) => ({
      day: weekday,
      start: clockText(startMinute),
      end: clockText(endMinute),
      rooms,
    })),
  }
}
