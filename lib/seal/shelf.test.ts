import { beforeEach, describe, expect, test } from 'vitest'
import { newId } from '@/lib/core/id'
import { db, pool } from '@/lib/db/client'
import { newBoard, newUniversity } from '@/lib/testing/campus'
import { bindPending } from './binder'
import { enterBook } from './books'
import { recoverBooks } from './recovery'

const entry = (itemId = newId()) => ({ itemId, subjectId: newId(), code: 7 })

beforeEach(async () => {
  await db.sealedBook.deleteMany()
  await recoverBooks(db, [])
})

describe('what a dump shows of the books', () => {
  test('one change rewrites every page of a small shelf, as new rows in an order of their own', async () => {
    for (let turn = 0; turn < 30; turn++) await enterBook(db, newId(), 'posts', entry())
    await bindPending(db)
    const before = await dump()
    await enterBook(db, newId(), 'posts', entry())
    await bindPending(db)
    const after = await dump()

    expect(after).toHaveLength(before.length + 1)
    const ids = new Set(before.map(({ id }) => id))
    const bodies = new Set(before.map(({ body }) => body))
    expect(after.filter(({ id, body }) => ids.has(id) || bodies.has(body))).toEqual([])
    const kept = (rows: typeof before) =>
      rows.map(({ tag }) => tag).filter((tag) => before.some((row) => row.tag === tag))
    expect(kept(after)).not.toEqual(kept(before))
  })

  test('no row outside the books changes with it', async () => {
    const university = await newUniversity()
    const slug = await newBoard(university)
    const board = await db.board.findFirstOrThrow({ where: { slug } })
    const userId = newId()
    for (let turn = 0; turn < 5; turn++) {
      const id = newId()
      await db.$transaction(async (tx) => {
        await tx.post.create({
          data: {
            id,
            boardId: board.id,
            universityId: university.id,
            body: '본문',
            anonymous: true,
            threadTag: new Uint8Array(32).fill(turn),
            sealedOwner: new Uint8Array(45).fill(turn),
          },
        })
        await enterBook(tx, userId, 'posts', entry(id))
      })
    }
    const before = await rowVersions()
    expect(before.length).toBeGreaterThan(6)
    await bindPending(db)

    expect(await rowVersions()).toEqual(before)
  })

  test('a dump of the books repeats no value: no two pages tell that they belong together', async () => {
    const userId = newId()
    await db.$transaction(async (tx) => {
      for (let turn = 0; turn < 300; turn++) await enterBook(tx, userId, 'posts', entry())
      await enterBook(tx, userId, 'comments', entry())
    })
    for (let turn = 0; turn < 20; turn++) await enterBook(db, newId(), 'posts', entry())
    await bindPending(db)

    const rows = await dump()
    const windows = rows.flatMap(({ id, tag, body }) =>
      [id.replaceAll('-', ''), tag, body].flatMap((hex) => hex.match(/.{16}/g) ?? []),
    )
    expect(new Set(windows).size).toBe(windows.length)
    expect(new Set(rows.map(({ body }) => body.length)).size).toBe(1)
    expect(rows.map(({ id }) => id[14])).toEqual(rows.map(() => '4'))
    expect(JSON.stringify(rows)).not.toContain(userId.replaceAll('-', ''))
  })
})

/** In the order in which a dump has them. */
async function dump() {
  return db.$queryRaw<{ id: string; tag: string; body: string }[]>`
    SELECT "id"::text, encode("tag", 'hex') AS "tag", encode("body", 'hex') AS "body" FROM "SealedBook" ORDER BY ctid`
}

/** Every row of every table but the books, with the transaction and the place it was written at. */
async function rowVersions(): Promise<unknown[]> {
  const tables = await pool.query<{ name: string }>(
    `SELECT format('%I', tablename) AS name FROM pg_tables WHERE schemaname = 'public' AND tablename <> 'SealedBook' ORDER BY 1`,
  )
  const rows: unknown[] = []
  for (const { name } of tables.rows) {
    rows.push(...(await pool.query(`SELECT xmin, ctid, t::text AS row FROM ${name} t ORDER BY ctid`)).rows)
  }
  return rows
}
