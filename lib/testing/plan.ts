import 'server-only'
import type { Viewer } from '@/lib/auth/viewer'
import type { Listing } from '@/lib/catalogue/listing'
import { db } from '@/lib/db/client'
import { makeTimetable } from '@/lib/timetables/commands'
import { newCatalogue } from './catalogue'

let named = 0

/** The id of a new plan. Its semester needs a catalogue. */
export async function newPlan(viewer: Viewer, semester = '2026-2'): Promise<string> {
  named += 1
  const { id } = await makeTimetable(viewer, { semester, name: `${named}안` })
  return id
}

/** One more section of that semester. */
export async function newSection(viewer: Viewer, traits: Partial<Listing> = {}): Promise<string> {
  const [id = ''] = await newCatalogue(viewer.university, '2026-2', [traits])
  return id
}

/** Every section of a university whose number of students differs from the rows that it counts. */
export async function miscounted({ university }: Viewer): Promise<unknown[]> {
  return db.$queryRaw`
    SELECT s.id, s."addedCount", counted.real FROM "Section" s
    CROSS JOIN LATERAL (
      SELECT count(*)::int AS real FROM "PrimaryTimetable" p
      JOIN "Timetable" t ON t.id = p."timetableId" AND t."deletedAt" IS NULL
      JOIN "Entry" e ON e."timetableId" = t.id AND e."deletedAt" IS NULL
      WHERE e."sectionId" = s.id) counted
    WHERE s."universityId" = ${university.id}::uuid AND s."addedCount" <> counted.real`
}
