import 'server-only'
import type { Tx } from '@/lib/db/client'
import type { Listing } from './listing'
import type { Meeting } from './meeting'

type SectionRow = Omit<Listing, 'meetings'> & { id: string; removed: boolean }

/**
 * What the catalogue says of one semester, the sections that are gone among them. Two plain questions: right after
 * an import the database knows too little of its tables to plan one that joins them.
 */
export async function listingsOf(
  tx: Tx,
  semesterId: string,
): Promise<{ id: string; removed: boolean; listing: Listing }[]> {
  const rows = await tx.$queryRaw<SectionRow[]>`
    SELECT id, "removedAt" IS NOT NULL AS removed, code, number, title, professor, targets, "halfCredits", capacity,
      "freshmanCapacity", language, mode, remark, "rawTime", "rawPlace"
    FROM "Section" WHERE "semesterId" = ${semesterId}::uuid`
  const meetings = await meetingsOf(
    tx,
    rows.map(({ id }) => id),
  )

  return rows.map(({ id, removed, ...listing }) => ({
    id,
    removed,
    listing: { ...listing, meetings: meetings.get(id) ?? [] },
  }))
}

async function meetingsOf(tx: Tx, sectionIds: string[]): Promise<Map<string, Meeting[]>> {
  const rows = await tx.$queryRaw<(Meeting & { sectionId: string })[]>`
    SELECT "sectionId", weekday, "startMinute", "endMinute", kind, rooms
    FROM "Meeting" WHERE "sectionId" = ANY(${sectionIds}::uuid[]) ORDER BY "sectionId", position`
  const meetings = new Map<string, Meeting[]>()
  for (const { sectionId, ...meeting } of rows) {
    const before = meetings.get(sectionId)
    if (before) before.push(meeting)
    else meetings.set(sectionId, [meeting])
  }
  return meetings
}
