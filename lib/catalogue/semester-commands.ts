import 'server-only'
import { newId } from '@/lib/core/id'
import type { Tx } from '@/lib/db/client'
import { type Term, usualDays } from './semester'

/** A semester by its name; one that is not there yet is made, with the days that its term usually has. */
export async function namedSemester(
  tx: Tx,
  universityId: string,
  { year, term }: { year: number; term: Term },
): Promise<string> {
  const { startsOn, endsOn } = usualDays(year, term)
  const stored = storedTerm[term]
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

const storedTerm = { '1': 'first', S: 'summer', '2': 'second', W: 'winter' } as const
