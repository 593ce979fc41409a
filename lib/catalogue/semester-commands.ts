import 'server-only'
import { newId } from '@/lib/core/id'
import type { Tx } from '@/lib/db/client'
import { storedTermOf, type Term, usualDays } from './semester'

/** A semester by its name; one that is not there yet is made, with the days that its term usually has. */
export async function namedSemester(
  tx: Tx,
  universityId: string,
  { year, term }: { year: number; term: Term },
): Promise<string> {
  const { startsOn, endsOn } = usualDays(year, term)
  const stored = storedTermOf(term)
  await tx.$executeRaw`
    INSERT INTO "Semester" (id, "universityId", year, term, "startsOn", "endsOn")
    VALUES (${newId()}::uuid, ${universityId}::uuid, ${year}, ${stored}::"Term", ${startsOn}::date, ${endsOn}::date)
    ON CONFLICT DO NOTHING`
  const { id } = await tx.semester.findUniqueOrThrow({
    where: { universityId_year_term: { universityId, year, term: stored } },
    select: { id: true },
  })
  return id
}
