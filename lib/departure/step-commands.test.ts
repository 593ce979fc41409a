import { beforeAll, describe, expect, test } from 'vitest'
import { hashPassword } from '@/lib/auth/password'
import type { Viewer } from '@/lib/auth/viewer'
import { answersToBooks, commentsToBooks } from '@/lib/comments/book-queries'
import { writeComment } from '@/lib/comments/commands'
import { listComments } from '@/lib/comments/queries'
import { day } from '@/lib/core/time'
import { db } from '@/lib/db/client'
import { postsToBooks, scrapsToBooks } from '@/lib/posts/book-queries'
import { writePost } from '@/lib/posts/commands'
import { getPost, listPosts } from '@/lib/posts/queries'
import { scrapPost } from '@/lib/posts/reaction-commands'
import { reviewsToBooks } from '@/lib/reviews/book-queries'
import { bindPending } from '@/lib/seal/binder'
import { readBook } from '@/lib/seal/books'
import { openOwner } from '@/lib/seal/owner'
import { recoverBooks } from '@/lib/seal/recovery'
import { newBoard, newStudent, newUniversity } from '@/lib/testing/campus'
import { leave } from './commands'
import { stepDepartures } from './step-commands'

const password = 'moram-demo-1234'
const sources = [postsToBooks, scrapsToBooks, commentsToBooks, answersToBooks, reviewsToBooks]
let passwordHash: string
let university: Viewer['university']
let board: string
let reader: Viewer

beforeAll(async () => {
  await recoverBooks(db, sources)
  passwordHash = await hashPassword(password)
  university = await newUniversity()
  board = await newBoard(university)
  reader = await newStudent(university)
  for (let turn = 0; turn < 4; turn++) await talk(await newStudent(university))
})

let texts = 0

/** Posts, comments and scraps, anonymous all of them: eight seals. */
async function talk(viewer: Viewer) {
  await db.$executeRaw`DELETE FROM volatile."Mark"`
  const own = await Promise.all([1, 2, 3].map(() => write(viewer)))
  const other = await write(reader)
  await scrapPost(viewer, { postId: other.id })
  const thread = [own[0]?.id ?? '', own[1]?.id ?? '', other.id, other.id]
  const comments = []
  for (const postId of thread) comments.push(await say(viewer, postId))

  return { posts: own, comments, other }
}

async function write(viewer: Viewer, question = false) {
  await db.$executeRaw`DELETE FROM volatile."Mark"`
  return writePost(viewer, { board, title: `글 ${texts++}`, content: '내용', anonymous: true, question })
}

function say(viewer: Viewer, postId: string) {
  return writeComment(viewer, { postId, content: `댓글 ${texts++}`, anonymous: true })
}

const newLeaver = () => newStudent(university, { passwordHash })
const go = (viewer: Viewer, anonymousWritings: 'keep' | 'erase') =>
  leave(viewer, { password, writings: 'keep', anonymousWritings })
const daysLater = (days: number) => new Date(Date.now() + days * day)

/** Every seal in the database, with whoever it opens to. */
async function seals() {
  const [posts, comments, scraps] = [
    await db.post.findMany({ where: { anonymous: true }, select: { id: true, sealedOwner: true } }),
    await db.comment.findMany({ where: { anonymous: true }, select: { id: true, sealedOwner: true } }),
    await db.scrap.findMany({ select: { postId: true, sealedOwner: true } }),
  ]
  return [
    ...posts.map((row) => ({ table: 'Post', ...row })),
    ...comments.map((row) => ({ table: 'Comment', ...row })),
    ...scraps.map(({ postId, ...row }) => ({ table: 'Scrap', id: postId, ...row })),
  ].map((row) => ({ ...row, owner: openOwner(row.sealedOwner, row) }))
}

const ownedBy = async ({ id }: Viewer) => (await seals()).filter(({ owner }) => owner === id).length

/** Steps taken at one moment until there is nothing more to do then. */
async function stepsAt(now: Date) {
  const sum = { erased: 0, forgotten: 0, gone: 0 }
  for (;;) {
    const { erased, forgotten, gone } = await stepDepartures(db, now)
    if (erased + forgotten + gone === 0) return sum
    expect(erased + forgotten + gone).toBe(1)
    sum.erased += erased
    sum.forgotten += forgotten
    sum.gone += gone
  }
}

const look = async (posts: { id: string }[]) =>
  JSON.stringify([
    await listPosts(reader, { board, limit: 100 }),
    ...(await Promise.all(posts.map(({ id }) => listComments(reader, { postId: id })))),
  ])

describe('anonymous writings that stay', () => {
  test('look the same to the byte, and open to nobody in the end', async () => {
    const minji = await newLeaver()
    const { posts, other } = await talk(minji)
    await bindPending(db)
    const before = await look([...posts, other])
    expect(await ownedBy(minji)).toBe(8)
    const strangers = (await seals()).length - 8
    await go(minji, 'keep')

    expect(await stepsAt(daysLater(1))).toEqual({ erased: 0, forgotten: 0, gone: 0 })
    expect(await stepsAt(daysLater(9.5))).toEqual({ erased: 0, forgotten: 8, gone: 1 })
    expect(await look([...posts, other])).toBe(before)
    expect(await ownedBy(minji)).toBe(0)
    expect((await seals()).filter(({ owner }) => owner !== null)).toHaveLength(strangers)
    for (const kind of ['posts', 'comments', 'scraps', 'inbox', 'reviews'] as const) {
      expect(await readBook(db, minji.id, kind)).toEqual([])
    }
    expect(await db.user.findUnique({ where: { id: minji.id } })).toBeNull()
  })

  test('lose their owner one by one, each hidden among others that are sealed anew', async () => {
    const minji = await newLeaver()
    await talk(minji)
    await go(minji, 'keep')
    const before = new Map(
      (await seals()).map((row) => [Buffer.from(row.sealedOwner ?? []).toString('hex'), row]),
    )
    await stepDepartures(db, daysLater(9.5))

    const anew = (await seals()).filter(
      ({ sealedOwner }) => !before.has(Buffer.from(sealedOwner ?? []).toString('hex')),
    )
    expect(anew.filter(({ owner }) => owner === null)).toHaveLength(1)
    expect(anew.length).toBeGreaterThan(2)
    expect(new Set(anew.map(({ table }) => table)).size).toBe(1)
    expect(await ownedBy(minji)).toBe(7)
    await stepsAt(daysLater(9.5))
  })
})

describe('anonymous writings that are to go', () => {
  test('go one by one over thirty days, as if their author had deleted them', async () => {
    const minji = await newLeaver()
    const { posts, comments, other } = await talk(minji)
    for (let turn = 0; turn < 6; turn++) await talk(minji)
    await go(minji, 'erase')

    const aDay: number[] = []
    const { eraseBy } = await db.user.findUniqueOrThrow({ where: { id: minji.id } })
    const last = new Date(Number(eraseBy) - 1)
    for (let passed = 0; passed < 30; passed++) aDay.push((await stepsAt(daysLater(passed))).erased)
    aDay.push((await stepsAt(last)).erased)
    expect(aDay[0]).toBe(0)
    expect(aDay.reduce((sum, one) => sum + one)).toBe(49)
    expect(Math.max(...aDay)).toBeLessThan(15)
    expect(aDay.filter((one) => one > 0).length).toBeGreaterThan(12)

    for (const { id } of posts)
      await expect(getPost(reader, { postId: id })).rejects.toMatchObject({ kind: 'not_found' })
    expect(await getPost(reader, { postId: other.id })).toMatchObject({ commentCount: 0 })
    const row = await db.comment.findUniqueOrThrow({ where: { id: comments[2]?.id ?? '' } })
    expect(row).toMatchObject({ body: comments[2]?.content, deletedAt: expect.any(Date) })
    expect(await stepsAt(daysLater(38))).toMatchObject({ erased: 0, forgotten: 56, gone: 1 })
    expect(await ownedBy(minji)).toBe(0)
  })

  test('are not all at once when the clock stood still for a month', async () => {
    const [minji, jun] = [await newLeaver(), await newLeaver()]
    for (const viewer of [minji, jun]) await talk(viewer)
    await Promise.all([go(minji, 'erase'), go(jun, 'erase')])

    for (let turn = 0; turn < 3; turn++) {
      expect(await stepDepartures(db, daysLater(40))).toEqual({ erased: 2, forgotten: 0, gone: 0 })
    }
    for (let turn = 0; turn < 60; turn++) await stepDepartures(db, daysLater(40))
    expect(await ownedBy(minji)).toBe(0)
  })

  test('except for a question that somebody answered: it stays and opens to nobody', async () => {
    const minji = await newLeaver()
    const [answered, alone] = [await write(minji, true), await write(minji, true)]
    await say(reader, answered.id)
    await say(minji, alone.id)
    await go(minji, 'erase')

    expect(await stepsAt(daysLater(38))).toMatchObject({ erased: 2, forgotten: 3, gone: 1 })
    expect(await getPost(reader, { postId: answered.id })).toMatchObject({ anonymous: true, commentCount: 1 })
    expect(await ownedBy(minji)).toBe(0)
  })
})

test('a crash in between loses nothing that is still to be done', async () => {
  const minji = await newLeaver()
  await talk(minji)
  await go(minji, 'erase')
  await stepDepartures(db, daysLater(40))
  await db.$executeRaw`TRUNCATE volatile."PendingChange", volatile."Sentinel"`
  await recoverBooks(db, sources)

  expect(await stepsAt(daysLater(40))).toEqual({ erased: 6, forgotten: 8, gone: 1 })
  expect(await ownedBy(minji)).toBe(0)
  await db.$executeRaw`TRUNCATE volatile."PendingChange", volatile."Sentinel"`
  await recoverBooks(db, sources)
  expect(await readBook(db, minji.id, 'posts')).toEqual([])
})

test('who has nothing left but an empty account is gone after two days', async () => {
  const minji = await newLeaver()
  await go(minji, 'keep')

  expect(await stepsAt(daysLater(1))).toMatchObject({ gone: 0 })
  expect(await stepsAt(daysLater(2))).toMatchObject({ gone: 1 })
})
