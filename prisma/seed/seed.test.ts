import { beforeAll, describe, expect, test } from 'vitest'
import { checkPassword } from '@/lib/auth/password'
import { differingParts } from '@/lib/changes/side'
import { type ChangeRow, selectChanges } from '@/lib/changes/views'
import { writeCommentInput } from '@/lib/comments/schema'
import { db } from '@/lib/db/client'
import { Prisma } from '@/lib/db/generated/client'
import { enrolmentSelect, toEnrolmentView } from '@/lib/enrolment/views'
import { writePostInput } from '@/lib/posts/schema'
import { type BookKind, readBook } from '@/lib/seal/books'
import { openOwner } from '@/lib/seal/owner'
import { likeTag, sameTag, scrapTag, threadTag } from '@/lib/seal/tags'
import { seedDemo } from './demo'

const now = new Date('2026-03-11T11:20:00Z')
const minute = 60_000

beforeAll(() => seedDemo(now))

describe('the demo campus', () => {
  test('looks lived in', async () => {
    const of = { universityId: (await db.university.findUniqueOrThrow({ where: { slug: 'moram' } })).id }

    expect(await db.user.count({ where: of })).toBeGreaterThanOrEqual(40)
    expect(await db.post.count({ where: of })).toBeGreaterThanOrEqual(300)
    expect(await db.comment.count({ where: of })).toBeGreaterThanOrEqual(1500)
    expect(await db.board.count({ where: { ...of, ownerId: { not: null } } })).toBe(2)
    expect(await db.boardPin.count()).toBeGreaterThan(0)
    expect(await db.comment.count({ where: { ...of, parentId: { not: null } } })).toBeGreaterThan(300)
  })

  test('lets each demo account in with the printed password', async () => {
    const demo = await db.user.findMany({
      where: { loginId: { in: ['minji', 'jun', 'seoyeon', 'mod1', 'mod2', 'admin'] } },
      orderBy: { loginId: 'asc' },
    })

    expect(demo.map(({ loginId, role }) => `${loginId} ${role}`)).toEqual([
      'admin admin',
      'jun student',
      'minji student',
      'mod1 moderator',
      'mod2 moderator',
      'seoyeon student',
    ])
    expect(await checkPassword('moram-demo-1234', demo[0]?.passwordHash ?? '')).toBe(true)
    expect(new Set(demo.map(({ passwordHash }) => passwordHash)).size).toBe(1)
  })

  test('holds only what the product itself would have taken', async () => {
    for (const { title, body, anonymous, question, board } of await db.post.findMany({
      include: { board: true },
    })) {
      const words = { board: board.slug, content: body, anonymous, question }
      writePostInput.parse(board.titled ? { ...words, title } : words)
      expect(title !== null).toBe(board.titled)
      if (!board.questions) expect(question).toBe(false)
      if (board.anonymity !== 'optional') expect(anonymous).toBe(board.anonymity === 'always')
    }
    for (const { postId, body, anonymous } of await db.comment.findMany()) {
      writeCommentInput.parse({ postId, content: body, anonymous })
    }
  })

  test('has a list that moved on under one student’s plan, and the order in which the student registers', async () => {
    const minji = await db.user.findFirstOrThrow({ where: { loginId: 'minji' } })
    const { timetableId } = await db.primaryTimetable.findFirstOrThrow({
      where: { userId: minji.id },
      orderBy: { semester: { startsOn: 'desc' } },
    })
    const rows = await db.$queryRaw<ChangeRow[]>(
      selectChanges(Prisma.sql`e."timetableId" = ${timetableId}::uuid`),
    )

    expect(rows.map(({ before, after }) => after && differingParts(before, after)).toSorted()).toEqual([
      ['rooms'],
      ['time'],
    ])
    expect(await db.sectionChange.count()).toBe(2)
    const row = await db.enrolment.findUniqueOrThrow({ where: { timetableId }, select: enrolmentSelect })
    const choices = toEnrolmentView(row).wishes.map((wish) => wish.choices)
    expect(choices.length).toBeGreaterThan(3)
    expect(choices.some(({ length }) => length > 1)).toBe(true)
  })

  test('has counters that equal their rows', async () => {
    expect(
      await db.$queryRaw`
        SELECT p.id FROM "Post" p WHERE
          p."likeCount" <> (SELECT count(*) FROM "PostLike" l WHERE l."postId" = p.id) OR
          p."scrapCount" <> (SELECT count(*) FROM "Scrap" s WHERE s."postId" = p.id) OR
          p."aliasCount" <> (SELECT count(*) FROM "ThreadAlias" a WHERE a."postId" = p.id) OR
          p."commentCount" <> (SELECT count(*) FROM "Comment" c WHERE c."postId" = p.id AND c."deletedAt" IS NULL)`,
    ).toEqual([])
    expect(
      await db.$queryRaw`
        SELECT c.id FROM "Comment" c
        WHERE c."likeCount" <> (SELECT count(*) FROM "CommentLike" l WHERE l."commentId" = c.id)`,
    ).toEqual([])
  })

  test('numbers anonymous people without a gap, in the order in which they first spoke', async () => {
    const odd = await db.$queryRaw`
      WITH spoken AS (
        SELECT c."postId", c."threadTag", min(c.id::text) AS first, min(c.alias) AS alias,
               count(DISTINCT c.alias) AS aliases
        FROM "Comment" c JOIN "Post" p ON p.id = c."postId"
        WHERE c.anonymous AND c."threadTag" IS DISTINCT FROM p."threadTag"
        GROUP BY 1, 2),
      numbered AS (SELECT *, row_number() OVER (PARTITION BY "postId" ORDER BY first) AS expected FROM spoken)
      SELECT * FROM numbered n
      FULL JOIN "ThreadAlias" a ON a."postId" = n."postId" AND a."threadTag" = n."threadTag"
      WHERE a.number IS DISTINCT FROM n.expected OR n.alias IS DISTINCT FROM n.expected OR n.aliases <> 1`

    expect(odd).toEqual([])
    expect(
      await db.$queryRaw`
        SELECT c.id FROM "Comment" c JOIN "Post" p ON p.id = c."postId"
        WHERE c.alias IS NOT NULL AND c."threadTag" = p."threadTag"`,
    ).toEqual([])
  })

  test('runs forward in time and ends minutes before it begins', async () => {
    const [posts, comments] = await Promise.all([
      db.post.findMany({ orderBy: { id: 'asc' } }),
      db.comment.findMany({ include: { post: true, parent: true }, orderBy: { id: 'asc' } }),
    ])
    const times = posts.map(({ createdAt }) => createdAt.getTime())

    expect(times).toEqual([...times].sort((a, b) => a - b))
    expect(now.getTime() - (times.at(-1) ?? 0)).toBeLessThan(10 * minute)
    expect(now.getTime() - (times[0] ?? 0)).toBeGreaterThan(21 * 1440 * minute)
    for (const { createdAt, post, parent } of comments) {
      expect(createdAt.getTime()).toBeLessThan(now.getTime())
      expect(createdAt.getTime()).toBeGreaterThan(post.createdAt.getTime())
      if (parent) expect(createdAt.getTime()).toBeGreaterThan(parent.createdAt.getTime())
    }
  })

  test('is sealed: each owner opens, fits the tag of its thread, and marks nothing of its own', async () => {
    const likes = await db.postLike.findMany()
    for (const { id, sealedOwner, threadTag: tag } of await db.post.findMany({
      where: { anonymous: true },
    })) {
      const owner = openOwner(sealedOwner, { table: 'Post', id }) ?? ''

      expect(sameTag(tag, threadTag(owner, id))).toBe(true)
      expect(likes.some((like) => sameTag(like.tag, likeTag(owner, id)))).toBe(false)
    }
    for (const { id, postId, sealedOwner, threadTag: tag } of await db.comment.findMany({
      where: { anonymous: true },
    })) {
      expect(sameTag(tag, threadTag(openOwner(sealedOwner, { table: 'Comment', id }) ?? '', postId))).toBe(
        true,
      )
    }
    for (const { postId, tag, sealedOwner } of await db.scrap.findMany()) {
      expect(
        sameTag(tag, scrapTag(openOwner(sealedOwner, { table: 'Scrap', id: postId }) ?? '', postId)),
      ).toBe(true)
    }
  })

  test('keeps in the books of each person what the sealed owners say, and nothing else', async () => {
    const [posts, comments, scraps, people] = await Promise.all([
      db.post.findMany({ where: { anonymous: true } }),
      db.comment.findMany({ where: { anonymous: true } }),
      db.scrap.findMany(),
      db.user.findMany(),
    ])
    const own = { posts: new Map<string, string[]>(), comments: new Map(), scraps: new Map() }
    const put = (kind: keyof typeof own, owner: string | null, id: string) =>
      own[kind].set(owner ?? '', [...(own[kind].get(owner ?? '') ?? []), id].sort())
    for (const { id, sealedOwner } of posts) put('posts', openOwner(sealedOwner, { table: 'Post', id }), id)
    for (const { id, sealedOwner } of comments)
      put('comments', openOwner(sealedOwner, { table: 'Comment', id }), id)
    for (const { postId, sealedOwner } of scraps)
      put('scraps', openOwner(sealedOwner, { table: 'Scrap', id: postId }), postId)

    const idsIn = async (userId: string, kind: BookKind) =>
      (await readBook(db, userId, kind)).map(({ itemId }) => itemId).sort()
    for (const { id } of people) {
      for (const kind of ['posts', 'comments', 'scraps'] as const) {
        expect(await idsIn(id, kind)).toEqual(own[kind].get(id) ?? [])
      }
    }
    const minji = people.find(({ loginId }) => loginId === 'minji')
    expect((await idsIn(minji?.id ?? '', 'inbox')).length).toBeGreaterThan(10)
  })

  test('is the same at every seeding but for one shift in time, and there whole or not at all', async () => {
    const first = await telling(now)
    await expect(seedDemo(now)).rejects.toThrow()
    expect(await telling(now)).toEqual(first)

    await db.$executeRaw`ALTER TABLE "AuditEntry" DISABLE TRIGGER USER`
    await db.$executeRaw`TRUNCATE "University", "SealedBook" CASCADE`
    const later = new Date(now.getTime() + 400 * 1440 * minute + 4321)
    await seedDemo(later)
    expect(await telling(later)).toEqual(first)
  })
})

/** Everything that can be read on the campus, with times as milliseconds before its beginning. */
async function telling(begins: Date) {
  const before = ({ createdAt }: { createdAt: Date }) => begins.getTime() - createdAt.getTime()
  const posts = await db.post.findMany({
    orderBy: { id: 'asc' },
    include: { board: true, author: true, comments: { orderBy: { id: 'asc' }, include: { author: true } } },
  })

  return posts.map((post) => [
    before(post),
    `${post.board.slug} ${post.title} ${post.body}`,
    `${post.author?.loginId} ${post.likeCount} ${post.commentCount} ${post.scrapCount}`,
    ...post.comments.map((c) => [before(c), c.body, c.author?.loginId, c.alias, c.likeCount]),
  ])
}
