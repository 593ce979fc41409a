import 'server-only'
import type * as z from 'zod'
import type { Viewer } from '@/lib/auth/viewer'
import { boardOpenTo } from '@/lib/boards/queries'
import { idAfter, type Page, pageOf } from '@/lib/core/cursor'
import { DomainError } from '@/lib/core/errors'
import { operation } from '@/lib/core/operation'
import { db, type Tx } from '@/lib/db/client'
import { Prisma } from '@/lib/db/generated/client'
import { read } from '@/lib/db/read'
import { readBook } from '@/lib/seal/books'
import { likeTag, scrapTag } from '@/lib/seal/tags'
import { listMineInput, listPostsInput, newestInput, type PostView, postInput } from './schema'
import {
  contains,
  noSuchPost,
  type PostMarks,
  type PostRow,
  reads,
  selectIds,
  selectPosts,
  toPostView,
} from './views'

/** Newest first. One row past the page tells us whether there is more. */
export const listPosts = operation(listPostsInput, async (viewer, input): Promise<Page<PostView>> => {
  const scope = scopeOf(viewer, input)
  const page =
    input.title || input.q
      ? await searchPosts(viewer, scope, input)
      : await pageOfPosts(viewer, Prisma.join(scope, ' AND '), input.limit)
  // Where there are posts there is their board.
  if (input.board !== undefined && page.items.length === 0) await boardOpenTo(db, viewer, input.board)

  return page
})

type Filters = z.output<typeof listPostsInput>

function scopeOf(viewer: Viewer, { board, author, question, cursor }: Filters): Prisma.Sql[] {
  const where = [Prisma.sql`p."deletedAt" IS NULL`, before(cursor)]
  if (board !== undefined) where.push(onBoard(viewer, board))
  if (author)
    where.push(Prisma.sql`(u."loginId" = lower(${author}) OR u."nicknameFolded" = moram_fold(${author}))`)
  if (question !== undefined) where.push(Prisma.sql`p.question = ${question}`)

  return where
}

/** The board is looked up within the statement that reads its posts. */
function onBoard(viewer: Viewer, slug: string): Prisma.Sql {
  return Prisma.sql`p."boardId" = (
    SELECT asked.id FROM "Board" asked
    WHERE asked."universityId" = ${viewer.university.id}::uuid AND asked.slug = ${slug})`
}

/** So many of the newest posts are looked through before the index is asked. A number that PostgreSQL plans with. */
const nearby = Prisma.sql`250`

/** A common word stands in enough of the newest posts, a rare one in few of all: neither is found the other's way. */
async function searchPosts(viewer: Viewer, scope: Prisma.Sql[], { title, q, limit }: Filters) {
  const open = Prisma.join([...scope, notSecret(viewer)], ' AND ')
  const sought = (by: typeof reads) =>
    Prisma.join([...(title ? [by('title', title)] : []), ...(q ? [by('text', q)] : [])], ' AND ')
  const within = Prisma.sql`p.id = ANY(ARRAY(${selectIds(viewer, open, nearby)}))`
  const found = Prisma.sql`
    WITH near AS MATERIALIZED (${selectIds(viewer, Prisma.sql`${within} AND ${sought(reads)}`, limit + 1)}),
         seen AS MATERIALIZED (SELECT count(*) > ${limit} AS "isEnough" FROM near)
    SELECT id FROM near WHERE (SELECT "isEnough" FROM seen)
    UNION ALL
    SELECT id FROM (${selectIds(viewer, Prisma.sql`${open} AND ${sought(contains)}`, limit + 1)}) far
    WHERE NOT (SELECT "isEnough" FROM seen)`

  return pageOfPosts(viewer, Prisma.sql`p.id = ANY(ARRAY(${found}))`, limit)
}

/** Asked as a list of the few boards that are: joined, each post found would be compared with every board. */
function notSecret(viewer: Viewer): Prisma.Sql {
  return Prisma.sql`p."boardId" <> ALL(ARRAY(
    SELECT hidden.id FROM "Board" hidden WHERE hidden."universityId" = ${viewer.university.id}::uuid AND hidden.secret))`
}

function before(cursor: string | undefined): Prisma.Sql {
  const id = idAfter(cursor)
  return id === null ? Prisma.sql`TRUE` : Prisma.sql`p.id < ${id}::uuid`
}

async function pageOfPosts(viewer: Viewer, where: Prisma.Sql, limit: number): Promise<Page<PostView>> {
  const rows = await read<PostRow>(
    db,
    selectPosts(viewer, where, Prisma.sql`ORDER BY p.id DESC LIMIT ${limit + 1}`),
  )
  const marks = await marksOn(db, viewer, rows)

  return pageOf(rows, limit, (row) => toPostView(viewer, row, marks(row.id)))
}

type Counted = { id: string; likeCount: number; scrapCount: number }

/** Which of these posts the viewer gave a 공감 or keeps as a 스크랩, in one question: none that nobody has marked. */
export async function marksOn(tx: Tx, viewer: Viewer, posts: Counted[]): Promise<(id: string) => PostMarks> {
  const likedIds = posts.filter((post) => post.likeCount > 0).map((post) => post.id)
  const keptIds = posts.filter((post) => post.scrapCount > 0).map((post) => post.id)
  const rows =
    likedIds.length + keptIds.length === 0
      ? []
      : await read<{ id: string; scrap: boolean }>(
          tx,
          Prisma.sql`
          SELECT l."postId" AS id, FALSE AS scrap
          FROM unnest(${likedIds}::uuid[], ${likedIds.map((id) => likeTag(viewer.id, id))}::bytea[]) AS asked(id, tag)
          JOIN "PostLike" l ON l."postId" = asked.id AND l.tag = asked.tag
          UNION ALL
          SELECT s."postId", TRUE
          FROM unnest(${keptIds}::uuid[], ${keptIds.map((id) => scrapTag(viewer.id, id))}::bytea[]) AS asked(id, tag)
          JOIN "Scrap" s ON s."postId" = asked.id AND s.tag = asked.tag`,
        )
  const liked = new Set(rows.filter((row) => !row.scrap).map((row) => row.id))
  const scrapped = new Set(rows.filter((row) => row.scrap).map((row) => row.id))

  return (id) => ({ liked: liked.has(id), scrapped: scrapped.has(id) })
}

export const getPost = operation(postInput, async (viewer, { postId }) => {
  const row = await postOpenTo(db, viewer, postId)
  const marks = await marksOn(db, viewer, [row])

  return toPostView(viewer, row, marks(row.id))
})

/** A post the viewer may read, or `not_found`. Deleted ones only where `deleted` asks for them. */
export async function postOpenTo(
  tx: Tx,
  viewer: Viewer,
  postId: string,
  { deleted = false } = {},
): Promise<PostRow> {
  const there = deleted ? Prisma.sql`TRUE` : Prisma.sql`p."deletedAt" IS NULL`
  const [row] = await read<PostRow>(tx, selectPosts(viewer, Prisma.sql`p.id = ${postId}::uuid AND ${there}`))
  if (!row) throw noSuchPost()

  return row
}

/** 내가 쓴 글, newest first: the named ones by their author, the anonymous ones by one's sealed book. */
export const listMyPosts = operation(listMineInput, async (viewer, { cursor, limit }) => {
  const book = await readBook(db, viewer.id, 'posts')
  const ids = book.map((entry) => entry.itemId)

  return pageOfPosts(
    viewer,
    Prisma.sql`p."deletedAt" IS NULL AND ${before(cursor)}
      AND (p."authorId" = ${viewer.id}::uuid OR p.id = ANY(${ids}::uuid[]))`,
    limit,
  )
})

/** 스크랩, the last kept first. Posts that are gone are passed over, so a page may be short. */
export const listMyScraps = operation(
  listMineInput,
  async (viewer, { cursor, limit }): Promise<Page<PostView>> => {
    const book = await readBook(db, viewer.id, 'scraps')
    const after = idAfter(cursor)
    const entries = book.filter((entry) => after === null || entry.id < after).slice(0, limit + 1)
    const ids = entries.map((entry) => entry.itemId)
    const rows = await read<PostRow>(
      db,
      selectPosts(viewer, Prisma.sql`p.id = ANY(${ids}::uuid[]) AND p."deletedAt" IS NULL`),
    )
    const marks = await marksOn(db, viewer, rows)
    const views = new Map(rows.map((row) => [row.id, toPostView(viewer, row, marks(row.id))]))
    const page = pageOf(entries, limit, (entry) => views.get(entry.itemId))

    return { ...page, items: page.items.filter((view) => view !== undefined) }
  },
)

/** The newest few of each board, for a page that shows several boards at once: one question for all. */
export const listNewest = operation(newestInput, async (viewer, { boards, each }) => {
  const rows = await read<PostRow>(
    db,
    selectPosts(
      viewer,
      Prisma.sql`p.id IN (
        SELECT newest.id FROM "Board" asked CROSS JOIN LATERAL (
          SELECT n.id FROM "Post" n WHERE n."boardId" = asked.id AND n."deletedAt" IS NULL
          ORDER BY n.id DESC LIMIT ${each}) newest
        WHERE asked."universityId" = ${viewer.university.id}::uuid AND asked.slug = ANY(${boards}))`,
      Prisma.sql`ORDER BY p.id DESC`,
    ),
  )
  const marks = await marksOn(db, viewer, rows)

  return rows.map((row) => toPostView(viewer, row, marks(row.id)))
})

/** One's own post for the editor. Errors: `forbidden` when somebody else wrote it. */
export const getPostToEdit = operation(postInput, async (viewer, { postId }) => {
  const post = await getPost(viewer, { postId })
  if (!post.viewer.mine) throw new DomainError('forbidden', '내가 쓴 글만 고칠 수 있어요.')

  return post
})

/**
 * Whether a comment stands under it that is not marked (글쓴이). What the author writes under another name counts as
 * somebody else's: a question that could still be changed after it would tell who wrote both.
 */
export async function isAnswered(tx: Tx, postId: string): Promise<boolean> {
  const [others] = await read<{ answered: boolean }>(
    tx,
    Prisma.sql`
    SELECT EXISTS (
      SELECT FROM "Comment" c JOIN "Post" p ON p.id = c."postId"
      WHERE c."postId" = ${postId}::uuid AND c."deletedAt" IS NULL AND NOT (c.anonymous = p.anonymous
        AND coalesce(c."threadTag" = p."threadTag", c."authorId" = p."authorId", FALSE))
    ) AS answered`,
  )

  return others?.answered ?? false
}
