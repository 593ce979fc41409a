import 'server-only'
import type { Listing } from '@/lib/catalogue/listing'
import { type Listed, putSections, removeSections } from '@/lib/catalogue/section-commands'
import { type Db, db as outside, type Tx } from '@/lib/db/client'
import { retrying } from '@/lib/db/errors'

/** Sections written in one go. */
const batch = 500

/** Milliseconds: a whole university, on a slow disk. */
export const patience = { timeout: 120_000, maxWait: 10_000 }

/** What was called off while its changes were being written: they go back with the transaction. */
class CalledOff extends Error {}

type Catalogue = { universityId: string; semesterId: string }
type Changes = Catalogue & { importId: string }

/** Brings a confirmed dry run into the catalogue: all of it in one transaction, or nothing. */
export async function commitStep(db: Db, importId: string): Promise<void> {
  const { universityId, semesterId } = await db.catalogueImport.findUniqueOrThrow({
    where: { id: importId },
    select: { universityId: true, semesterId: true },
  })
  try {
    await retrying(() =>
      db.$transaction(async (tx) => {
        const version = await nextVersion(tx, semesterId)
        await applyChanges(tx, { importId, universityId, semesterId }, 'forwards')
        const { count } = await tx.catalogueImport.updateMany({
          where: { id: importId, status: 'committing' },
          data: { status: 'done', version, movedAt: new Date() },
        })
        if (count === 0) throw new CalledOff()
        await tx.importFile.deleteMany({ where: { importId } })
      }, patience),
    )
  } catch (error) {
    if (error instanceof CalledOff) return
    throw error
  }
  // The next question should not be planned for the table as it was before.
  await db.$executeRaw`ANALYZE "Section", "Meeting", "Course", "Offering"`
}

/** Each commit and each way back is one more: whoever kept an older one knows that it is old. */
export async function nextVersion(tx: Tx, semesterId: string): Promise<number> {
  const { catalogueVersion } = await tx.semester.update({
    where: { id: semesterId },
    data: { catalogueVersion: { increment: 1 } },
    select: { catalogueVersion: true },
  })
  return catalogueVersion
}

/** Makes the catalogue say what an import's changes say after, or what they said before. */
export async function applyChanges(tx: Tx, changes: Changes, way: 'forwards' | 'backwards'): Promise<void> {
  const total = await tx.sectionChange.count({ where: { importId: changes.importId } })
  for (let from = 0; from < total; from += batch) await applyBatch(tx, changes, { way, from })
}

async function applyBatch(
  tx: Tx,
  { importId, ...catalogue }: Changes,
  { way, from }: { way: 'forwards' | 'backwards'; from: number },
) {
  const rows = await tx.sectionChange.findMany({
    where: { importId, position: { gte: from, lt: from + batch } },
    orderBy: { position: 'asc' },
    select: { sectionId: true, before: true, after: true },
  })
  const sides = rows.map(({ sectionId, before, after }) => ({
    id: sectionId,
    from: (way === 'forwards' ? before : after) as Listing | null,
    to: (way === 'forwards' ? after : before) as Listing | null,
  }))
  const stay: Listed[] = sides.flatMap(({ id, to }) => (to ? [{ id, listing: to }] : []))
  const leave: Listed[] = sides.flatMap(({ id, from, to }) =>
    to === null && from ? [{ id, listing: from }] : [],
  )
  if (stay.length > 0) await putSections(tx, catalogue, stay)
  if (leave.length > 0) await removeSections(tx, catalogue.universityId, leave)
  // Over another connection, so that it can be watched.
  await outside.catalogueImport.updateMany({
    where: { id: importId },
    data: { done: from + rows.length, movedAt: new Date() },
  })
}
