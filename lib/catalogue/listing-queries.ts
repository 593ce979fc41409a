import 'server-only'
import type { Tx } from '@/lib/db/client'
import type { Listing } from './listing'

/** What the catalogue says of one semester, the sections that are gone among them. */
export async function listingsOf(
  tx: Tx,
  semesterId: string,
): Promise<{ id: string; removed: boolean; listing: Listing }[]> {
  const rows = await tx.$queryRaw<(Listing & { id: string; removed: boolean })[]>`
    SELECT s.id, s."removedAt" IS NOT NULL AS removed, s.code, s.number, s.title, s.professor, s.targets,
      s."halfCredits", s.capacity, s."freshmanCapacity", s.language, s.mode, s.remark, s."rawTime", s."rawPlace",
      coalesce(m.meetings, '[]') AS meetings
    FROM "Section" s LEFT JOIN (
      SELECT "sectionId", jsonb_agg(jsonb_build_object('weekday', weekday, 'startMinute', "startMinute",
        'endMinute', "endMinute", 'kind', kind, 'rooms', rooms) ORDER BY position) AS meetings
      FROM "Meeting" WHERE "sectionId" IN (SELECT id FROM "Section" WHERE "semesterId" = ${semesterId}::uuid)
      GROUP BY "sectionId") m ON m."sectionId" = s.id
    WHERE s."semesterId" = ${semesterId}::uuid`

  return rows.map(({ id, removed, ...listing }) => ({ id, removed, listing }))
}
