import { beforeEach, describe, expect, test } from 'vitest'
import { newId } from '@/lib/core/id'
import { db, pool } from '@/lib/db/client'
import { bindPending, boundUntil, nextBinding } from './binder'
import { closeBooks, enterBook, inboxSeen, leaveBook, readBook, seeInbox } from './books'
import { recoverBooks } from './recovery'

const entry = (itemId = newId()) => ({ itemId, subjectId: newId(), code: 7 })

beforeEach(async () => {
  await db.sealedBook.deleteMany()
  await db.$executeRaw`DELETE FROM volatile."PendingChange"`
  await recoverBooks(db, [])
})

describe('bindPending', () => {
  test('moves everything onto pages and the lists stay as they were', async () => {
    const people = Array.from({ length: 20 }, newId)
    const before = new Map<string, unknown>()
    for (const userId of people) {
      for (let turn = 0; turn < 3; turn++) await enterBook(db, userId, 'posts', entry())
      await enterBook(db, userId, 'scraps', entry())
      before.set(userId, await listsOf(userId))
    }

    expect(await bindPending(db)).toEqual({ changes: 80, pages: 40 })
    expect(await pendingCount()).toBe(0)
    for (const userId of people) expect(await listsOf(userId)).toEqual(before.get(userId))
  })

  test('what is bound and what still waits read as one list', async () => {
    const userId = newId()
    const [first, second, third] = [entry(), entry(), entry()]
    await enterBook(db, userId, 'posts', first)
    await enterBook(db, userId, 'posts', second)
    await bindPending(db)
    await enterBook(db, userId, 'posts', third)
    await leaveBook(db, userId, 'posts', first.itemId)

    const items = async () => (await readBook(db, userId, 'posts')).map(({ itemId }) => itemId)
    expect(await items()).toEqual([third.itemId, second.itemId])
    await bindPending(db)
    expect(await items()).toEqual([third.itemId, second.itemId])
  })

  test('a book longer than a page, with its watermark', async () => {
    const userId = newId()
    const all = Array.from({ length: 520 }, () => entry())
    await db.$transaction(async (tx) => {
      for (const one of all) await enterBook(tx, userId, 'inbox', one)
      await seeInbox(tx, userId, all[400]?.itemId ?? '')
    })
    expect(await bindPending(db)).toEqual({ changes: 521, pages: 3 })

    const items = (await readBook(db, userId, 'inbox')).map(({ itemId }) => itemId)
    expect(items).toEqual(all.map(({ itemId }) => itemId).reverse())
    expect(await inboxSeen(db, userId)).toBe(all[400]?.itemId)
  })

  test('an item that is on a page already is not entered twice', async () => {
    const userId = newId()
    const one = entry()
    await enterBook(db, userId, 'posts', one)
    await bindPending(db)
    await enterBook(db, userId, 'posts', one)

    expect(await bindPending(db)).toEqual({ changes: 1, pages: 0 })
    expect(await readBook(db, userId, 'posts')).toHaveLength(1)
  })

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
    const university = await db.university.create({
      data: { id: newId(), slug: `u${Date.now()}`, name: '모람대학교', periods: [] },
    })
    const board = await db.board.create({
      data: { id: newId(), universityId: university.id, slug: 'free', name: '자유', position: 0 },
    })
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

  test('32 writers and 4 binders at once lose nothing and double nothing', async () => {
    const people = Array.from({ length: 4 }, newId)
    const written: string[] = []
    const writers = Array.from({ length: 32 }, async (_, index) => {
      for (let turn = 0; turn < 5; turn++) {
        const one = entry()
        await enterBook(db, people[index % 4] ?? '', 'posts', one)
        written.push(one.itemId)
      }
    })
    const binders = Array.from({ length: 4 }, async () => {
      for (let turn = 0; turn < 5; turn++) await bindPending(db)
    })
    await Promise.all([...writers, ...binders])
    await bindPending(db)

    const read = await Promise.all(people.map((userId) => readBook(db, userId, 'posts')))
    expect(
      read
        .flat()
        .map(({ itemId }) => itemId)
        .sort(),
    ).toEqual(written.sort())
    expect(await pendingCount()).toBe(0)
  })

  test('waits while volatile stands emptied', async () => {
    await enterBook(db, newId(), 'posts', entry())
    await db.$executeRaw`DELETE FROM volatile."Sentinel"`

    expect(await bindPending(db)).toBeNull()
    expect(await pendingCount()).toBe(1)
  })

  test('remembers until when everything is bound', async () => {
    const before = Date.now()
    await enterBook(db, newId(), 'posts', entry())
    await bindPending(db)

    const until = (await boundUntil(db))?.getTime() ?? 0
    expect(until).toBeGreaterThanOrEqual(before)
    expect(until).toBeLessThanOrEqual(Date.now())
  })
})

test('the next binding is within a quarter of an hour and never the same', () => {
  const moments = Array.from({ length: 200 }, nextBinding)

  expect(Math.max(...moments)).toBeLessThan(15 * 60_000)
  expect(Math.min(...moments)).toBeGreaterThan(60_000)
  expect(new Set(moments).size).toBeGreaterThan(150)
})

test('who leaves takes every list along, bound and waiting, and nobody else’s', async () => {
  const [leaver, other] = [newId(), newId()]
  for (const userId of [leaver, other]) {
    await db.$transaction(async (tx) => {
      for (let turn = 0; turn < 300; turn++) await enterBook(tx, userId, 'posts', entry())
    })
  }
  await bindPending(db)
  await enterBook(db, leaver, 'scraps', entry())
  const shelved = await db.sealedBook.count()

  await db.$transaction((tx) => closeBooks(tx, leaver))

  expect(await listsOf(leaver)).toEqual([[], [], [], []])
  expect(await readBook(db, other, 'posts')).toHaveLength(300)
  expect(await db.sealedBook.count()).toBe(shelved - 2)
  expect(await pendingCount()).toBe(0)
})

async function listsOf(userId: string) {
  const kinds = ['posts', 'comments', 'scraps', 'inbox'] as const

  return Promise.all(kinds.map((kind) => readBook(db, userId, kind)))
}

async function pendingCount(): Promise<number> {
  const [row] = await db.$queryRaw<
    { count: number }[]
  >`SELECT count(*)::int AS "count" FROM volatile."PendingChange"`

  return row?.count ?? -1
}

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
