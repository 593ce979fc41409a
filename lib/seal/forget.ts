import 'server-only'
import { randomInt } from 'node:crypto'
import { idBefore, madeAt } from '@/lib/core/id'
import type { Tx } from '@/lib/db/client'
import { Prisma } from '@/lib/db/generated/client'
import { type BookKind, readBook } from './books'
import { openOwner, randomSeal, sealOwner } from './owner'
import { shuffled } from './shelf'
import { scrapTag } from './tags'

type Table = 'Post' | 'Comment' | 'Scrap' | 'Review' | 'ExamNote' | 'Report'

/** A row that carries a sealed owner. The seal itself tells the scraps under one post apart. */
export type SealedItem = { table: Table; id: string; sealed: Uint8Array; deleted: boolean }

/** While one row loses its owner, so many others of its kind get theirs in other bytes. */
const companions = 16

/** What in somebody's books still opens to them. */
export async function itemsOf(tx: Tx, userId: string): Promise<SealedItem[]> {
  const scraps = await inBook(tx, userId, 'scraps')
  const tags = scraps.map((postId) => scrapTag(userId, postId))
  const items = [
    ...(await rowsOf(tx, 'Post', Prisma.sql`id = ANY(${await inBook(tx, userId, 'posts')}::uuid[])`)),
    ...(await rowsOf(tx, 'Comment', Prisma.sql`id = ANY(${await inBook(tx, userId, 'comments')}::uuid[])`)),
    ...(await rowsOf(tx, 'Review', Prisma.sql`id = ANY(${await inBook(tx, userId, 'reviews')}::uuid[])`)),
    ...(await rowsOf(tx, 'Report', Prisma.sql`id = ANY(${await inBook(tx, userId, 'reports')}::uuid[])`)),
    ...(await rowsOf(tx, 'ExamNote', Prisma.sql`id = ANY(${await inBook(tx, userId, 'notes')}::uuid[])`)),
    ...(await rowsOf(
      tx,
      'Scrap',
      Prisma.sql`("postId", tag) IN (SELECT * FROM unnest(${scraps}::uuid[], ${tags}::bytea[]))`,
    )),
  ]
  return items.filter((item) => openOwner(item.sealed, item) === userId)
}

async function inBook(tx: Tx, userId: string, kind: BookKind): Promise<string[]> {
  return (await readBook(tx, userId, kind)).map(({ itemId }) => itemId)
}

/**
 * Writes random bytes over the owner of a row, hidden among others of the same table and state that are sealed
 * anew: in whatever order rows lie in the file, it links nothing.
 */
export async function forgetOwner(tx: Tx, item: SealedItem): Promise<void> {
  const kept = (await drawn(tx, item)).flatMap((row) => {
    const owner = openOwner(row.sealed, row)
    return owner === null ? [] : [{ row, sealed: sealOwner(owner, row) }]
  })
  for (const { row, sealed } of shuffled([{ row: item, sealed: randomSeal() }, ...kept])) {
    const { name, key } = tables[row.table]
    await tx.$executeRaw`
      UPDATE ${name} SET "sealedOwner" = ${sealed}
      WHERE ${key} = ${row.id}::uuid AND "sealedOwner" = ${row.sealed}`
  }
}

/** Other rows from all over the table: at random moments between its first row and its last. */
async function drawn(tx: Tx, { table, sealed, deleted }: SealedItem): Promise<SealedItem[]> {
  const { name, key } = tables[table]
  const [ends] = await tx.$queryRaw<{ first: string; last: string }[]>`
    SELECT (SELECT ${key} FROM ${name} ORDER BY ${key} LIMIT 1)::text AS first,
           (SELECT ${key} FROM ${name} ORDER BY ${key} DESC LIMIT 1)::text AS last`
  if (!ends) return []

  const found = new Map<string, SealedItem>()
  for (let turn = 0; turn < companions; turn++) {
    const moment = randomInt(madeAt(ends.first).getTime(), madeAt(ends.last).getTime() + 1)
    const [row] = await rowsOf(tx, table, nearest(table, idBefore(new Date(moment)), deleted))
    if (row) found.set(Buffer.from(row.sealed).toString('base64'), row)
  }
  found.delete(Buffer.from(sealed).toString('base64'))
  return [...found.values()]
}

/** The first row from this id on; of the scraps under one post any. */
function nearest(table: Table, id: string, deleted: boolean): Prisma.Sql {
  if (table === 'Scrap') {
    return Prisma.sql`
      "postId" = (SELECT "postId" FROM "Scrap" WHERE "postId" >= ${id}::uuid ORDER BY "postId" LIMIT 1)
      ORDER BY random() LIMIT 1`
  }
  const { sealed, deleted: gone } = tables[table]
  const state = deleted ? gone : Prisma.sql`NOT (${gone})`
  return Prisma.sql`${sealed} AND ${state} AND id >= ${id}::uuid ORDER BY id LIMIT 1`
}

const written = {
  key: Prisma.sql`id`,
  deleted: Prisma.sql`"deletedAt" IS NOT NULL`,
  sealed: Prisma.sql`anonymous`,
}
const always = Prisma.sql`TRUE`
const tables = {
  Post: { name: Prisma.sql`"Post"`, ...written },
  Comment: { name: Prisma.sql`"Comment"`, ...written },
  Review: { name: Prisma.sql`"Review"`, ...written, sealed: always },
  ExamNote: { name: Prisma.sql`"ExamNote"`, ...written, sealed: always },
  Report: { name: Prisma.sql`"Report"`, key: Prisma.sql`id`, deleted: Prisma.sql`FALSE`, sealed: always },
  Scrap: {
    name: Prisma.sql`"Scrap"`,
    key: Prisma.sql`"postId"`,
    deleted: Prisma.sql`FALSE`,
    sealed: always,
  },
}

async function rowsOf(tx: Tx, table: Table, where: Prisma.Sql): Promise<SealedItem[]> {
  const { name, key, deleted } = tables[table]
  const rows = await tx.$queryRaw<Omit<SealedItem, 'table'>[]>`
    SELECT ${key} AS id, "sealedOwner" AS sealed, ${deleted} AS deleted FROM ${name} WHERE ${where}`

  return rows.map((row) => ({ table, ...row }))
}
