import { expect, test, vi } from 'vitest'
import { db } from '@/lib/db/client'
import { postsToBooks, scrapsToBooks } from '@/lib/posts/book-queries'
import { bindPending } from '@/lib/seal/binder'
import { type BookKind, readBook } from '@/lib/seal/books'
import { recoverBooks } from '@/lib/seal/recovery'
import { bustle } from '@/lib/testing/bustle'
import { newBoard, newStudent, newUniversity } from '@/lib/testing/campus'
import { answersToBooks, commentsToBooks } from './book-queries'

vi.hoisted(() => {
  process.env.RATE_LIMIT_FACTOR = '1000'
})

const sources = [postsToBooks, scrapsToBooks, commentsToBooks, answersToBooks]
const kinds: BookKind[] = ['posts', 'comments', 'scraps', 'inbox']

test('a crash loses no list: the items tell whose they are', async () => {
  await recoverBooks(db, sources)
  const university = await newUniversity()
  const people = await Promise.all(Array.from({ length: 6 }, () => newStudent(university)))
  const boards = [await newBoard(university), await newBoard(university)]
  await bustle({ people, boards, posts: 24, comments: 60 })
  const before = await listsOf(people)
  expect(Math.min(...before.map((lists) => lists.inbox.length))).toBeGreaterThan(0)
  expect(before.flatMap(({ scraps }) => scraps).length).toBeGreaterThan(10)

  await crash()
  expect((await listsOf(people)).every(({ posts }) => posts.length === 0)).toBe(true)
  await recoverBooks(db, sources)
  expect(await listsOf(people)).toEqual(before)

  await bustle({ people, boards: [await newBoard(university)], posts: 12, comments: 12 })
  await bindPending(db)
  const bound = await listsOf(people)
  await crash()
  await recoverBooks(db, sources)
  expect(await listsOf(people)).toEqual(bound)
})

test('who has left keeps the lists from which is told what is still to be done', async () => {
  const university = await newUniversity()
  const people = await Promise.all([newStudent(university), newStudent(university)])
  await bustle({ people, boards: [await newBoard(university)], posts: 8, comments: 8 })
  const before = await listsOf(people)
  await db.user.update({ where: { id: people[0]?.id ?? '' }, data: { leftOn: new Date() } })
  await crash()
  await recoverBooks(db, sources)

  expect(await listsOf(people)).toEqual(before)
  expect(before[0]?.posts.length).toBeGreaterThan(0)
})

/** What is on each list. Scraps carry no moment, so a rebuilt list may have them in another order. */
async function listsOf(people: { id: string }[]) {
  return Promise.all(
    people.map(async ({ id }) => {
      const lists = await Promise.all(kinds.map((kind) => readBook(db, id, kind)))
      const [posts = [], comments = [], scraps = [], inbox = []] = lists
      return { posts, comments, scraps: scraps.map(({ itemId }) => itemId).sort(), inbox }
    }),
  )
}

async function crash() {
  await db.$executeRaw`TRUNCATE volatile."PendingChange", volatile."Sentinel"`
}
