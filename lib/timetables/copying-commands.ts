import 'server-only'
import type { Tx } from '@/lib/db/client'

type Copy = {
  from: string
  to: string
  /** What each entry of the old plan is called in the new one. */
  entries: ReadonlyMap<string, string>
}

/** What hangs on a plan comes along: the order of its registration, and where one kept one's own against the list. */
export async function copyAlong(tx: Tx, { from, to, entries }: Copy): Promise<void> {
  await tx.$executeRaw`
    INSERT INTO "Enrolment" ("timetableId", "halfCreditCap")
    SELECT ${to}::uuid, "halfCreditCap" FROM "Enrolment" WHERE "timetableId" = ${from}::uuid`
  await tx.$executeRaw`
    INSERT INTO "EnrolmentChoice" ("timetableId", "sectionId", wish, place, tick)
    SELECT ${to}::uuid, "sectionId", wish, place, tick FROM "EnrolmentChoice" WHERE "timetableId" = ${from}::uuid`
  await tx.$executeRaw`
    INSERT INTO "ChangeAnswer" ("entryId", answer, print, before, replaced, "answeredAt")
    SELECT copy.id, a.answer, a.print, a.before, a.replaced, a."answeredAt"
    FROM unnest(${[...entries.keys()]}::uuid[], ${[...entries.values()]}::uuid[]) AS copy(old, id)
    JOIN "ChangeAnswer" a ON a."entryId" = copy.old AND a.answer = 'keep'`
}
