import 'server-only'
import type { Viewer } from '@/lib/auth/viewer'
import { DomainError } from '@/lib/core/errors'
import type { Tx } from '@/lib/db/client'

/** The plans of one student in one semester. */
export type Shelf = { userId: string; semesterId: string }

/**
 * Holds everything of one student's semester still: which plans there are, what is in them and which one counts.
 * The student's row comes first, so that a first plan has something to wait for as well.
 */
export async function holdPlans(tx: Tx, viewer: Viewer, semesterId: string): Promise<void> {
  const [member] = await tx.$queryRaw<{ id: string }[]>`
    SELECT id FROM "User" WHERE id = ${viewer.id}::uuid AND "leftOn" IS NULL FOR NO KEY UPDATE`
  if (!member) throw new DomainError('unauthenticated', '탈퇴한 계정이에요.')
  await tx.$queryRaw`
    SELECT id FROM "Timetable"
    WHERE "userId" = ${viewer.id}::uuid AND "semesterId" = ${semesterId}::uuid ORDER BY id FOR UPDATE`
}

/** Points to another plan as the one that counts, or to none. The plans must be held still. */
export async function movePrimary(tx: Tx, shelf: Shelf, to: string | null): Promise<void> {
  const pointer = await tx.primaryTimetable.findUnique({ where: { userId_semesterId: shelf } })
  const from = pointer?.timetableId ?? null
  if (from === to) return

  if (to === null) await tx.primaryTimetable.delete({ where: { userId_semesterId: shelf } })
  else {
    await tx.primaryTimetable.upsert({
      where: { userId_semesterId: shelf },
      create: { ...shelf, timetableId: to },
      update: { timetableId: to },
    })
  }
  await countSections(tx, { gained: await sectionsIn(tx, to), lost: await sectionsIn(tx, from) })
}

async function sectionsIn(tx: Tx, timetableId: string | null): Promise<string[]> {
  if (timetableId === null) return []
  const rows = await tx.entry.findMany({
    where: { timetableId, deletedAt: null, sectionId: { not: null } },
    select: { sectionId: true },
  })
  return rows.flatMap(({ sectionId }) => sectionId ?? [])
}

/** The plan that counts gained and lost these sections. Locked in the order of their ids: no two writers wait in a ring. */
export async function countSections(
  tx: Tx,
  { gained = [], lost = [] }: { gained?: string[]; lost?: string[] },
): Promise<void> {
  const up = gained.filter((id) => !lost.includes(id))
  const down = lost.filter((id) => !gained.includes(id))
  const ids = [...up, ...down]
  if (ids.length === 0) return

  await tx.$queryRaw`
    SELECT id FROM "Section" WHERE id = ANY(${ids}::uuid[]) ORDER BY id FOR NO KEY UPDATE`
  await tx.$executeRaw`
    UPDATE "Section" SET "addedCount" = "addedCount" + CASE WHEN id = ANY(${up}::uuid[]) THEN 1 ELSE -1 END
    WHERE id = ANY(${ids}::uuid[])`
}
