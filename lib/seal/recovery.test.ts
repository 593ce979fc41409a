import { beforeEach, describe, expect, test } from 'vitest'
import { newId } from '@/lib/core/id'
import { db } from '@/lib/db/client'
import { bindPending } from './binder'
import { type BookKind, enterBook, readBook } from './books'
import { type BookSource, rebuildBooks, recoverBooks } from './recovery'

type Item = { userId: string; kind: BookKind; itemId: string }
let items: Item[]

/** Stands in for the tables of posts and comments: what is in `items` is committed. */
const source: BookSource = async function* () {
  for (const { userId, kind, itemId } of items)
    yield { userId, kind, entry: { itemId, subjectId: itemId, code: 1 } }
}

beforeEach(async () => {
  items = []
  await crash()
  await db.sealedBook.deleteMany()
})

describe('recoverBooks', () => {
  test('after a crash every list is as it was, from the items themselves', async () => {
    await recoverBooks(db, [source])
    const people = Array.from({ length: 5 }, newId)
    for (const userId of people) for (let turn = 0; turn < 60; turn++) await write(userId)
    await bindPending(db)
    for (const userId of people) for (let turn = 0; turn < 60; turn++) await write(userId)
    const before = await Promise.all(people.map((userId) => readBook(db, userId, 'posts')))

    await crash()
    expect(await readBook(db, people[0] ?? '', 'posts')).toHaveLength(60)
    await recoverBooks(db, [source])

    expect(await Promise.all(people.map((userId) => readBook(db, userId, 'posts')))).toEqual(before)
  })

  test('what is written while the books are recovered is entered once', async () => {
    await recoverBooks(db, [source])
    const userId = newId()
    await write(userId)
    await crash()
    await write(userId)
    await recoverBooks(db, [source])
    await bindPending(db)

    expect((await readBook(db, userId, 'posts')).map(({ itemId }) => itemId)).toEqual(
      items.map(({ itemId }) => itemId).reverse(),
    )
  })

  test('recovers once, asks for recent items only, and leaves a margin', async () => {
    const asked: (Date | null)[] = []
    const watching: BookSource = async function* (client, since) {
      asked.push(since)
      yield* source(client, since)
    }
    expect(await recoverBooks(db, [watching])).toEqual({ pages: 0 })
    expect(await recoverBooks(db, [watching])).toBeNull()
    await crash()
    await recoverBooks(db, [watching])

    expect(asked).toHaveLength(2)
    expect(asked[0]).toBeNull()
    const margin = Date.now() - (asked[1]?.getTime() ?? 0)
    expect(margin).toBeGreaterThanOrEqual(60 * 60_000)
    expect(margin).toBeLessThan(61 * 60_000)
  })

  test('a source that breaks leaves the books to be recovered again', async () => {
    const breaking: BookSource = async function* (client, since) {
      yield* source(client, since)
      throw new Error('connection lost')
    }
    await expect(recoverBooks(db, [breaking])).rejects.toThrow('connection lost')

    const userId = newId()
    items.push({ userId, kind: 'posts', itemId: newId() })
    expect(await recoverBooks(db, [source])).toEqual({ pages: 1 })
    expect(await readBook(db, userId, 'posts')).toHaveLength(1)
  })

  test('a restored backup without the schema gets it back', async () => {
    await db.$executeRaw`DROP SCHEMA volatile CASCADE`
    expect(await recoverBooks(db, [source])).toEqual({ pages: 0 })

    await write(newId())
    expect(await bindPending(db)).toEqual({ changes: 1, pages: 1 })
  })
})

test('rebuilding ten thousand entries of three hundred people', async () => {
  const people = Array.from({ length: 300 }, newId)
  items = Array.from({ length: 10_000 }, (_, index) => ({
    userId: people[index % 7 === 0 ? 0 : index % 300] ?? '',
    kind: 'comments',
    itemId: newId(),
  }))
  await rebuildBooks(db, [source])
  expect(await rebuildBooks(db, [source])).toBe(0)

  const read = await Promise.all(people.map((userId) => readBook(db, userId, 'comments')))
  expect(read.flat()).toHaveLength(10_000)
  expect(read[0]).toHaveLength(items.filter(({ userId }) => userId === people[0]).length)
})

async function write(userId: string) {
  const itemId = newId()
  await enterBook(db, userId, 'posts', { itemId, subjectId: itemId, code: 1 })
  items.push({ userId, kind: 'posts', itemId })
}

/** What PostgreSQL does to unlogged tables when it comes up again. */
async function crash() {
  await db.$executeRaw`SELECT moram_volatile()`
  await db.$executeRaw`TRUNCATE volatile."PendingChange", volatile."Sentinel", volatile."Mark", volatile."RateLimit"`
}
