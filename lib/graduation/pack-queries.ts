import 'server-only'
import type { Viewer } from '@/lib/auth/viewer'
import { foldedName } from '@/lib/catalogue/folding'
import { idAfter, pageOf } from '@/lib/core/cursor'
import { operation } from '@/lib/core/operation'
import { parseOne } from '@/lib/core/parse'
import { db, type Tx } from '@/lib/db/client'
import { Prisma } from '@/lib/db/generated/client'
import { read } from '@/lib/db/read'
import { checkPackInput, listPacksInput, ownPackInput, type PackHead, packInput } from './pack-schema'
import { readPackText } from './pack-text'
import { assertCanEditPacks, packNotFound } from './policy'
import { type PackRow, packSelect, toPackHead, toPackView } from './views'

/** Those of one's university, the newest first. */
export const listPacks = operation(listPacksInput, async (viewer, { cursor, limit }) => {
  const after = idAfter(cursor)
  const rows = await db.graduationPack.findMany({
    where: {
      universityId: viewer.university.id,
      deletedAt: null,
      ...(after === null ? {} : { id: { lt: after } }),
    },
    orderBy: { id: 'desc' },
    take: limit + 1,
    select: packSelect,
  })
  return pageOf(rows, limit, toPackHead)
})

export const getPack = operation(
  packInput,
  async (viewer, { packId }) => toPackView(await packOpenTo(db, viewer, packId)),
  { reach: (viewer, raw) => packMeant(db, viewer, raw) },
)

/** What one's department asks; `null` where account or university say nothing of it. */
export const getOwnPack = operation(ownPackInput, async (viewer): Promise<PackHead | null> => {
  const { pack } = await programmeOf(db, viewer)
  return pack && toPackHead(pack)
})

/** Of which department and year one is, and the pack that holds for them. */
export async function programmeOf(tx: Tx, { id, university }: Viewer) {
  const { department, entryYear } = await tx.user.findUniqueOrThrow({
    where: { id },
    select: { department: true, entryYear: true },
  })
  const pack =
    department === null || entryYear === null
      ? null
      : await packFor(tx, { universityId: university.id, department, from: entryYear, to: entryYear })

  return { department, entryYear, pack }
}

/** What a text says as a pack, and everything that is wrong with it. Nothing is written. */
export const checkPack = operation(checkPackInput, async (viewer, { text }) => {
  assertCanEditPacks(viewer)
  return readPackText(text)
})

/** A pack of the viewer's university, or `not_found`. */
export async function packOpenTo(
  tx: Tx,
  viewer: Viewer,
  packId: string,
  { deleted = false } = {},
): Promise<PackRow> {
  const row = await tx.graduationPack.findFirst({
    where: { id: packId, universityId: viewer.university.id, ...(deleted ? {} : { deletedAt: null }) },
    select: packSelect,
  })
  if (!row) throw packNotFound()

  return row
}

/** The same for input that is not parsed yet. */
export async function packMeant(
  tx: Tx,
  viewer: Viewer,
  raw: unknown,
  which?: { deleted: boolean },
): Promise<PackRow> {
  const packId = parseOne(packInput.shape.packId, raw, 'packId')
  if (packId === null) throw packNotFound()

  return packOpenTo(tx, viewer, packId, which)
}

type Programme = {
  universityId: string
  department: string
  from: number
  to: number | null
  /** The pack that is not meant. */
  but?: string | undefined
}

/** The pack that holds in one of these years, however the department is spelt; the earliest of several. */
export async function packFor(
  tx: Tx,
  { universityId, department, from, to, but }: Programme,
): Promise<PackRow | null> {
  const [row] = await read<PackRow>(
    tx,
    Prisma.sql`
      SELECT id, rules, version, "editedAt", "deletedAt" FROM "GraduationPack"
      WHERE "universityId" = ${universityId}::uuid AND "departmentFolded" = ${foldedName(department)}
        AND "deletedAt" IS NULL
        AND int4range("fromYear", "toYear", '[]') && int4range(${from}::int, ${to}::int, '[]')
        AND id IS DISTINCT FROM ${but ?? null}::uuid
      ORDER BY "fromYear" LIMIT 1`,
  )
  return row ?? null
}

/** The names of departments that have a pack, each once. */
export async function departmentsOf(tx: Tx, universityId: string): Promise<string[]> {
  const rows = await tx.graduationPack.findMany({
    where: { universityId, deletedAt: null },
    distinct: ['departmentFolded'],
    orderBy: { departmentFolded: 'asc' },
    select: { department: true },
  })
  return rows.map(({ department }) => department)
}
