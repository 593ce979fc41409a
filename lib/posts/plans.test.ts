import { beforeAll, describe, expect, test } from 'vitest'
import type { Viewer } from '@/lib/auth/viewer'
import { selectComments } from '@/lib/comments/views'
import { idBefore } from '@/lib/core/id'
import { db } from '@/lib/db/client'
import { Prisma } from '@/lib/db/generated/client'
import { newBoard, newStudent, newUniversity } from '@/lib/testing/campus'
import { contains, selectNews, selectPosts } from './views'

let viewer: Viewer
let slug: string
let boardId: string
let postId: string

/** Large enough that a plan which reads everything is never the cheapest. */
const posts = 10_000
const batch = 1000

beforeAll(async () => {
  const university = await newUniversity()
  viewer = await newStudent(university)
  slug = await newBoard(university)
  boardId = (await db.board.findFirstOrThrow({ where: { slug } })).id
  for (let done = 0; done < posts; done += batch) {
    await db.$executeRaw`
      INSERT INTO "Post" (id, "boardId", "universityId", title, body, anonymous, "authorId")
      SELECT gen_random_uuid(), ${boardId}::uuid, ${university.id}::uuid, '제목 ' || n, '본문', FALSE,
             ${viewer.id}::uuid
      FROM generate_series(${done + 1}::int, ${done + batch}::int) AS n`
  }
  postId = (await db.post.findFirstOrThrow({ where: { boardId } })).id
  await db.$executeRaw`
    INSERT INTO "Comment" (id, "postId", "universityId", body, anonymous, "authorId")
    SELECT gen_random_uuid(), p.id, ${university.id}::uuid, '댓글 ' || n, FALSE, ${viewer.id}::uuid
    FROM "Post" p CROSS JOIN generate_series(1, 3) AS n`
  await db.$executeRaw`ANALYZE`
}, 120_000)

async function planOf(query: Prisma.Sql): Promise<string> {
  const rows = await db.$queryRaw<{ 'QUERY PLAN': string }[]>(Prisma.sql`EXPLAIN ${query}`)
  return rows.map((row) => row['QUERY PLAN']).join('\n')
}

const newest = Prisma.sql`ORDER BY p.id DESC LIMIT 21`
const there = Prisma.sql`p."deletedAt" IS NULL`

describe('no list reads a whole table', () => {
  test.each([
    ['a board', () => selectPosts(viewer, Prisma.sql`${there} AND p."boardId" = ${boardId}::uuid`, newest)],
    [
      'deep in a board',
      () =>
        selectPosts(
          viewer,
          Prisma.sql`${there} AND p."boardId" = ${boardId}::uuid AND p.id < ${postId}::uuid`,
          newest,
        ),
    ],
    ['all boards', () => selectPosts(viewer, there, newest)],
    ['what is new on a board', () => selectNews(viewer.university.id, [slug], [idBefore(null)])],
    ['one post', () => selectPosts(viewer, Prisma.sql`p.id = ${postId}::uuid`)],
    [
      'a search of the titles',
      () => selectPosts(viewer, Prisma.sql`${there} AND ${contains('title', '9876')}`, newest),
    ],
    [
      'a search of titles and texts',
      () => selectPosts(viewer, Prisma.sql`${there} AND ${contains('text', '9876')}`, newest),
    ],
    [
      'a thread',
      () =>
        selectComments(
          viewer,
          Prisma.sql`c."postId" = ${postId}::uuid`,
          Prisma.sql`ORDER BY coalesce(c."parentId", c.id), c.id LIMIT 101`,
        ),
    ],
    [
      'one’s own comments',
      () =>
        selectComments(
          viewer,
          Prisma.sql`c."authorId" = ${viewer.id}::uuid`,
          Prisma.sql`ORDER BY c.id DESC LIMIT 21`,
        ),
    ],
  ])('%s', async (_what, query) => {
    const plan = await planOf(query())

    expect(plan).not.toMatch(/Seq Scan on "(Post|Comment)"/)
    expect(plan).toMatch(/Index/)
  })
})
