import { beforeAll, expect, test } from 'vitest'
import { newId } from '@/lib/core/id'
import { db } from '@/lib/db/client'
import { assertPace } from './marks'
import { purgeExpired } from './purge'

const now = new Date('2026-11-22T10:00:00Z')
const ago = (seconds: number) => new Date(now.getTime() - seconds * 1000)
const day = 86_400
const universityId = newId()
const boardId = newId()

beforeAll(async () => {
  await db.university.create({ data: { id: universityId, slug: 'moram', name: '모람대학교', periods: [] } })
  await db.board.create({
    data: {
      id: boardId,
      universityId,
      slug: 'free',
      name: '자유',
      position: 0,
      createdAt: ago(2 * day),
      ...key(),
    },
  })
})

test('marks go when their window is over, not before', async () => {
  const userId = newId()
  const act = (at: Date) => assertPace(db, { userId, rule: 'post:free', most: 3, within: 300, now: at })
  await act(ago(300))
  await act(ago(299))

  expect(await purgeExpired(db, now)).toMatchObject({ marks: 1 })
  expect(await purgeExpired(db, now)).toMatchObject({ marks: 0 })
})

test('limits that ran out go', async () => {
  await db.$executeRaw`
    INSERT INTO volatile."RateLimit" VALUES ('old', 3, ${BigInt(ago(1).getTime())}), ('new', 1, ${BigInt(ago(-60).getTime())})`

  expect(await purgeExpired(db, now)).toMatchObject({ limits: 1 })
  expect(await db.$queryRaw`SELECT "key" FROM volatile."RateLimit"`).toEqual([{ key: 'new' }])
})

test('after a day an idempotency key is forgotten on everything that carried one', async () => {
  const [oldPost, newPost] = [await post(ago(day + 1)), await post(ago(day - 60))]
  await db.comment.create({
    data: {
      id: newId(),
      postId: oldPost,
      universityId,
      body: '댓글',
      createdAt: ago(day + 1),
      ...anonymous(),
      ...key(),
    },
  })
  await user(ago(day + 1))
  await db.board.update({ where: { id: boardId }, data: { createdAt: ago(2 * day), ...key() } })

  expect(await purgeExpired(db, now)).toMatchObject({ idempotency: 4 })
  expect(await db.post.findMany({ where: { idempotencyTag: { not: null } }, select: { id: true } })).toEqual([
    { id: newPost },
  ])
  const left = await db.post.findUniqueOrThrow({ where: { id: oldPost } })
  expect([left.idempotencyTag, left.idempotencyPrint]).toEqual([null, null])
})

test('links and codes that ran out go', async () => {
  const userId = await user(now)
  const code = { codeHash: new Uint8Array(1), addressHash: new Uint8Array(1), sentAt: ago(700) }
  await db.passwordReset.create({ data: { tokenHash: new Uint8Array([1]), userId, expiresAt: ago(0) } })
  await db.passwordReset.create({ data: { tokenHash: new Uint8Array([2]), userId, expiresAt: ago(-1) } })
  await db.verificationCode.create({ data: { userId, expiresAt: ago(1), ...code } })

  expect(await purgeExpired(db, now)).toMatchObject({ resets: 1, codes: 1 })
  expect(await db.passwordReset.count()).toBe(1)
})

function key() {
  return { idempotencyTag: crypto.getRandomValues(new Uint8Array(32)), idempotencyPrint: new Uint8Array(32) }
}

function anonymous() {
  return { anonymous: true, threadTag: new Uint8Array(32), sealedOwner: new Uint8Array(45) }
}

async function post(createdAt: Date) {
  const id = newId()
  await db.post.create({
    data: { id, boardId, universityId, body: '본문', createdAt, ...anonymous(), ...key() },
  })

  return id
}

async function user(createdAt: Date) {
  const id = newId()
  const name = id.slice(-12)
  await db.user.create({
    data: {
      id,
      universityId,
      loginId: name,
      passwordHash: '',
      nickname: name,
      nicknameFolded: name,
      agreedOn: now,
      createdAt,
      ...key(),
    },
  })
  return id
}
