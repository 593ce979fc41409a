import 'server-only'
import { newId } from '@/lib/core/id'
import type { Tx } from '@/lib/db/client'
import type { Listing } from './listing'
import { weekMinutes } from './week'

type Catalogue = { universityId: string; semesterId: string }

/** A section under the id that it has, or is going to have. */
export type Listed = { id: string; listing: Listing }

/**
 * Writes what the list says of these sections: courses, offerings, sections and meetings, each in one statement.
 * Sections that were gone are back.
 */
export async function putSections(tx: Tx, catalogue: Catalogue, sections: Listed[]): Promise<void> {
  const listings = sections.map(({ listing }) => listing)
  await putCourses(tx, catalogue, listings)
  await putOfferings(tx, catalogue, listings)
  await putRows(tx, catalogue, sections)
  await putMeetings(tx, sections)
  await nameCourses(
    tx,
    catalogue.universityId,
    listings.map(({ code }) => code),
  )
}

async function putCourses(tx: Tx, { universityId }: Catalogue, listings: Listing[]) {
  const courses = [
    ...new Map(listings.map(({ code, title }) => [code, { id: newId(), code, title }])).values(),
  ]
  await tx.$executeRaw`
    INSERT INTO "Course" (id, "universityId", code, title)
    SELECT id, ${universityId}::uuid, code, title
    FROM jsonb_to_recordset(${JSON.stringify(courses)}::jsonb) AS c(id uuid, code text, title text)
    ORDER BY code
    ON CONFLICT ("universityId", code) DO NOTHING`
}

async function putOfferings(tx: Tx, { universityId }: Catalogue, listings: Listing[]) {
  const offerings = listings.map(({ code, professor }) => ({ id: newId(), code, professor }))
  await tx.$executeRaw`
    INSERT INTO "Offering" (id, "courseId", professor)
    SELECT DISTINCT ON (c.id, o.professor) o.id, c.id, o.professor
    FROM jsonb_to_recordset(${JSON.stringify(offerings)}::jsonb) AS o(id uuid, code text, professor text)
    JOIN "Course" c ON c."universityId" = ${universityId}::uuid AND c.code = o.code
    ORDER BY c.id, o.professor
    ON CONFLICT ("courseId", professor) DO NOTHING`
}

async function putRows(tx: Tx, { universityId, semesterId }: Catalogue, sections: Listed[]) {
  const rows = sections.map(({ id, listing: { meetings, ...listing } }) => ({
    id,
    ...listing,
    rooms: [...new Set(meetings.flatMap(({ rooms }) => rooms))],
    weekMinutes: weekMinutes(meetings),
  }))
  await tx.$executeRaw`
    INSERT INTO "Section" (id, "universityId", "semesterId", "courseId", "offeringId", code, number, title, professor,
      targets, "halfCredits", capacity, "freshmanCapacity", language, mode, remark, "rawTime", "rawPlace", rooms,
      "weekMinutes")
    SELECT s.id, ${universityId}::uuid, ${semesterId}::uuid, c.id, o.id, s.code, s.number, s.title, s.professor,
      s.targets, s."halfCredits", s.capacity, s."freshmanCapacity", s.language, s.mode, s.remark, s."rawTime",
      s."rawPlace", s.rooms, s."weekMinutes"
    FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) AS s(id uuid, code text, number text, title text,
      professor text, targets jsonb, "halfCredits" int, capacity int, "freshmanCapacity" int, language text, mode text,
      remark text, "rawTime" text, "rawPlace" text, rooms text[], "weekMinutes" int[])
    JOIN "Course" c ON c."universityId" = ${universityId}::uuid AND c.code = s.code
    JOIN "Offering" o ON o."courseId" = c.id AND o.professor = s.professor
    ON CONFLICT (id) DO UPDATE SET
      "courseId" = excluded."courseId", "offeringId" = excluded."offeringId", code = excluded.code,
      number = excluded.number, title = excluded.title, professor = excluded.professor, targets = excluded.targets,
      "halfCredits" = excluded."halfCredits", capacity = excluded.capacity,
      "freshmanCapacity" = excluded."freshmanCapacity", language = excluded.language, mode = excluded.mode,
      remark = excluded.remark, "rawTime" = excluded."rawTime", "rawPlace" = excluded."rawPlace",
      rooms = excluded.rooms, "weekMinutes" = excluded."weekMinutes", "removedAt" = NULL`
}

async function putMeetings(tx: Tx, sections: Listed[]) {
  const meetings = sections.flatMap(({ id, listing }) =>
    listing.meetings.map((meeting, position) => ({ sectionId: id, position, ...meeting })),
  )
  await tx.meeting.deleteMany({ where: { sectionId: { in: sections.map(({ id }) => id) } } })
  await tx.$executeRaw`
    INSERT INTO "Meeting" ("sectionId", position, weekday, "startMinute", "endMinute", kind, rooms)
    SELECT "sectionId", position, weekday, "startMinute", "endMinute", kind, rooms
    FROM jsonb_to_recordset(${JSON.stringify(meetings)}::jsonb) AS m("sectionId" uuid, position int, weekday int,
      "startMinute" int, "endMinute" int, kind text, rooms text[])`
}

/** Sections that the list no longer has. Plans and reviews still find them. */
export async function removeSections(tx: Tx, universityId: string, sections: Listed[]): Promise<void> {
  const ids = sections.map(({ id }) => id)
  await tx.section.updateMany({
    where: { universityId, id: { in: ids }, removedAt: null },
    data: { removedAt: new Date() },
  })
  await nameCourses(
    tx,
    universityId,
    sections.map(({ listing }) => listing.code),
  )
}

/** A course is called what its newest semester calls it. */
async function nameCourses(tx: Tx, universityId: string, codes: string[]) {
  await tx.$executeRaw`
    UPDATE "Course" c SET title = newest.title
    FROM "Course" named CROSS JOIN LATERAL (
      SELECT s.title FROM "Section" s JOIN "Semester" t ON t.id = s."semesterId"
      WHERE s."courseId" = named.id AND s."removedAt" IS NULL
      ORDER BY t.year DESC, t.term DESC, s.number LIMIT 1) newest
    WHERE c.id = named.id AND c.title <> newest.title
      AND named."universityId" = ${universityId}::uuid AND named.code = ANY(${[...new Set(codes)]})`
}
