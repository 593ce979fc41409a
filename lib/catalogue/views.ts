import 'server-only'
import { Prisma } from '@/lib/db/generated/client'
import { clockText } from './clock'
import type { Target } from './listing'
import type { Meeting } from './meeting'
import type { CourseHead, CourseView, SectionView, SemesterView } from './schema'
import { type SemesterName, semesterName, type Term } from './semester'
import type { MeetingView } from './time-schema'

export type SemesterRow = {
  id: string
  name: SemesterName
  year: number
  term: Term
  startsOn: string
  endsOn: string
  catalogueVersion: number
}

/** Terms as the API names them, in the order of their type. */
const term = Prisma.sql`substr('1S2W', array_position(enum_range(NULL::"Term"), t.term), 1)`

/** Newest first. `where` names the semester `t`. */
export function selectSemesters(where: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`
    SELECT t.id, t.year || '-' || ${term} AS name, t.year, ${term} AS term, t."startsOn"::text, t."endsOn"::text,
           t."catalogueVersion"
    FROM "Semester" t WHERE ${where} ORDER BY t.year DESC, t.term DESC`
}

export function toSemesterView(
  { id, catalogueVersion: _version, ...semester }: SemesterRow,
  current: SemesterRow | null,
): SemesterView {
  return { ...semester, current: id === current?.id }
}

export type SectionRow = {
  id: string
  year: number
  term: Term
  courseId: string
  offeringId: string
  code: string
  number: string
  title: string
  professor: string
  targets: Target[]
  halfCredits: number | null
  capacity: number | null
  freshmanCapacity: number | null
  remark: string
  language: string
  mode: string
  rawTime: string
  rawPlace: string
  addedCount: number
  /** The mean of all reviews in hundredths of a star; `null` of fewer than three. */
  rating: number | null
  reviewCount: number
  meetings: Meeting[]
}

/**
 * Sections with their meetings. `hits` selects the ids of those that are meant, already cut to a page; `order`
 * puts them in order, naming the section `s` and its semester `t`.
 */
export function selectSections(hits: Prisma.Sql, order: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`
    SELECT s.id, t.year, ${term} AS term, s."courseId", s."offeringId", s.code, s.number, s.title, s.professor,
           s.targets, s."halfCredits", s.capacity, s."freshmanCapacity", s.remark, s.language, s.mode, s."rawTime",
           s."rawPlace", s."addedCount", o.rating, o."reviewCount", m.meetings
    FROM (${hits}) AS hit
    JOIN "Section" s ON s.id = hit.id
    JOIN "Semester" t ON t.id = s."semesterId"
    JOIN "Offering" o ON o.id = s."offeringId"
    CROSS JOIN LATERAL (
      SELECT coalesce(jsonb_agg(jsonb_build_object('weekday', weekday, 'startMinute', "startMinute", 'endMinute',
               "endMinute", 'kind', kind, 'rooms', rooms) ORDER BY weekday, "startMinute", position), '[]') AS meetings
      FROM "Meeting" WHERE "sectionId" = s.id
    ) m ${order}`
}

/** Smaller numbers name people to those who know a few of them. */
const fewest = 5

export function toSectionView(row: SectionRow): SectionView {
  const { courseId, code, title, halfCredits, addedCount, rating, meetings } = row
  return {
    id: row.id,
    semester: semesterName(row),
    number: row.number,
    course: { id: courseId, code, title },
    professor: row.professor,
    targets: row.targets.map(({ department, year, classification }) => ({
      department,
      year,
      classification,
    })),
    credits: halfCredits === null ? null : halfCredits / 2,
    capacity: row.capacity,
    freshmanCapacity: row.freshmanCapacity,
    remark: row.remark,
    language: row.language,
    mode: row.mode,
    meetings: meetings.map(toMeetingView),
    rawTime: row.rawTime,
    rawPlace: row.rawPlace,
    ...(rating === null ? {} : { rating: { average: rating / 100, count: row.reviewCount } }),
    addedCount: addedCount < fewest ? null : addedCount,
  }
}

function toMeetingView({ weekday, startMinute, endMinute, kind, rooms }: Meeting): MeetingView {
  return { day: weekday, start: clockText(startMinute), end: clockText(endMinute), kind, rooms: rooms ?? [] }
}

/** Offerings in the order in which their newest sections come. */
export function toCourseView(course: CourseHead, rows: readonly SectionRow[]): CourseView {
  const offerings = new Map<string, CourseView['offerings'][number]>()
  for (const row of rows) {
    const { offeringId: id, professor } = row
    const offering = offerings.get(id) ?? { id, professor, sections: [] }
    offering.sections.push(toSectionView(row))
    offerings.set(id, offering)
  }
  return { ...course, offerings: [...offerings.values()] }
}
