import { describe, expect, test } from 'vitest'
import { newId } from '@/lib/core/id'
import { db } from '@/lib/db/client'
import { enterBook, inboxSeen, leaveBook, readBook, seeInbox } from './books'

describe('a book before anything is bound', () => {
  test('shows what was entered, newest item first, each kind and person apart', async () => {
    const [userId, subjectId] = [newId(), newId()]
    const older = { itemId: newId(), subjectId, code: 1 }
    const newer = { itemId: newId(), subjectId, code: 65_535 }
    await enterBook(db, userId, 'posts', newer)
    await enterBook(db, userId, 'posts', older)
    await enterBook(db, userId, 'comments', older)
    await enterBook(db, newId(), 'posts', older)

    expect(await readBook(db, userId, 'posts')).toEqual([
      { id: newer.itemId, ...newer },
      { id: older.itemId, ...older },
    ])
  })

  test('scraps stand in the order of scrapping, and a scrap given again moves up', async () => {
    const userId = newId()
    const [first, second] = [newId(), newId()]
    const scrap = (itemId: string) => enterBook(db, userId, 'scraps', { itemId, subjectId: itemId, code: 0 })
    const items = async () => (await readBook(db, userId, 'scraps')).map(({ itemId }) => itemId)

    await scrap(second)
    await scrap(first)
    expect(await items()).toEqual([first, second])

    await scrap(second)
    expect(await items()).toEqual([first, second])

    await leaveBook(db, userId, 'scraps', second)
    expect(await items()).toEqual([first])

    await scrap(second)
    expect(await items()).toEqual([second, first])
  })

  test('the inbox watermark only goes forward', async () => {
    const userId = newId()
    const [older, newer] = [newId(), newId()]
    expect(await inboxSeen(db, userId)).toBeNull()

    await seeInbox(db, userId, newer)
    await seeInbox(db, userId, older)
    expect(await inboxSeen(db, userId)).toBe(newer)
  })

  test('an entry goes with its transaction', async () => {
    const userId = newId()
    const failing = db.$transaction(async (tx) => {
      await enterBook(tx, userId, 'posts', { itemId: newId(), subjectId: newId(), code: 0 })
      throw new Error('later')
    })

    await expect(failing).rejects.toThrow('later')
    expect(await readBook(db, userId, 'posts')).toEqual([])
  })

  test('what waits names nobody and is always as long', async () => {
    const userId = newId()
    await enterBook(db, userId, 'posts', { itemId: newId(), subjectId: newId(), code: 0 })
    await leaveBook(db, userId, 'scraps', newId())
    await seeInbox(db, userId, newId())

    const rows = await db.$queryRaw<{ tag: Uint8Array; body: Uint8Array }[]>`
      SELECT "tag", "body" FROM volatile."PendingChange" ORDER BY "seq" DESC LIMIT 3`
    expect(new Set(rows.map(({ body }) => body.length)).size).toBe(1)
    for (const { tag, body } of rows) {
      const hex = Buffer.concat([tag, body]).toString('hex')
      expect(hex).not.toContain(userId.replaceAll('-', ''))
    }
  })
})
