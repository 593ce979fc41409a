import { beforeEach, describe, expect, test } from 'vitest'
import { newId } from '@/lib/core/id'
import { db } from '@/lib/db/client'
import { bindPending, boundUntil, nextBinding } from './binder'
import { closeBooks, countUnseen, enterBook, inboxSeen, leaveBook, readBook, seeInbox } from './books'
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
    expect((await countUnseen(db, userId)).unseen).toBe(119)
  })

  test('what was not read is counted across pages, bound and waiting', async () => {
    const userId = newId()
    const all = Array.from({ length: 300 }, () => entry())
    await db.$transaction(async (tx) => {
      for (const one of all) await enterBook(tx, userId, 'inbox', one)
    })
    expect((await countUnseen(db, userId)).unseen).toBe(300)
    await bindPending(db)
    expect((await countUnseen(db, userId)).unseen).toBe(300)

    await enterBook(db, userId, 'inbox', entry())
    await seeInbox(db, userId, all[9]?.itemId ?? '')
    expect((await countUnseen(db, userId)).unseen).toBe(291)
    await seeInbox(db, userId, newId())
    expect((await countUnseen(db, userId)).unseen).toBe(0)
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
