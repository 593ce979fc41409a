import 'server-only'
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
import { before, type PostFilters, postsMeant } from './filter-views'
import { listMineInput, listPostsInput, newestInput, type PostHead, type PostView, postInput } from './schema'
import { noSuchPost, type PostMarks, type PostRow, selectPosts, toPostHead, toPostView } from './views'

/** Newest first. One row past the page tells us whether there is more. */
export const listPosts = operation(listPostsInput, async (viewer, input): Promise<Page<PostView>> => {
  return withMarks(viewer, await rowsMeant(viewer, input), input.limit)
})

/** The same for a list that shows nothing of the reader's own. */
export const listPostHeads = operation(listPostsInput, async (viewer, input): Promise<Page<PostHead>> => {
  return pageOf(await rowsMeant(viewer, input), input.limit, toPostHead)
})

async function rowsMeant(viewer: Viewer, filters: PostFilters): Promise<PostRow[]> {
  const rows = await newestWhere(viewer, postsMeant(viewer, filters), filters.limit)
  // Where there are posts there is their board.
  if (filters.board !== undefined && rows.length === 0) await boardOpenTo(db, viewer, filters.board)

  return rows
}

/** A number in the text, one of two, lets PostgreSQL plan the list once: planning costs four times the reading. */
async function newestWhere(viewer: Viewer, where: Prisma.Sql, limit: number): Promise<PostRow[]> {
  const most = limit <= 20 ? Prisma.sql`21` : Prisma.sql`101`
  const rows = await read<PostRow>(
    db,
    selectPosts(viewer, where, Prisma.sql`ORDER BY p.id DESC LIMIT ${most}`),
  )

  return rows.slice(0, limit + 1)
}

async function withMarks(viewer: Viewer, rows: PostRow[], limit: number): Promise<Page<PostView>> {
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

/** One post with the reader's own marks, in one question. */
export const getPost = operation(postInput, async (viewer, { postId }) => {
  const post = selectPosts(viewer, Prisma.sql`p.id = ${postId}::uuid AND p."deletedAt" IS NULL`)
  const [row] = await read<PostRow & PostMarks>(
    db,
    Prisma.sql`
    SELECT post.*,
      EXISTS (SELECT FROM "PostLike" l WHERE l."postId" = post.id AND l.tag = ${likeTag(viewer.id, postId)}) AS liked,
      EXISTS (SELECT FROM "Scrap" s WHERE s."postId" = post.id AND s.tag = ${scrapTag(viewer.id, postId)}) AS scrapped
    FROM (${post}) post`,
  )
  if (!row) throw noSuchPost()
  const { liked, scrapped } = row

  return toPostView(viewer, row, { liked, scrapped })
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

  const own = Prisma.sql`p."deletedAt" IS NULL AND ${before(cursor)}
    AND (p."authorId" = ${viewer.id}::uuid OR p.id = ANY(${ids}::uuid[]))`

  return withMarks(viewer, await newestWhere(viewer, own, limit), limit)
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

/**
 * The newest few of each board, for a page that shows several boards at once: one question for all. Which and how
 * many stand in a SELECT of their own, where they are no reason to plan the statement anew for each page.
 */
export const listNewest = operation(newestInput, async (viewer, { boards, each }): Promise<PostHead[]> => {
  const rows = await read<PostRow>(
    db,
    selectPosts(
      viewer,
      Prisma.sql`p.id IN (
        SELECT newest.id FROM "Board" asked CROSS JOIN LATERAL (
          SELECT n.id FROM "Post" n WHERE n."boardId" = asked.id AND n."deletedAt" IS NULL
          ORDER BY n.id DESC LIMIT (SELECT ${each}::int)) newest
        WHERE asked."universityId" = ${viewer.university.id}::uuid AND asked.slug = ANY((SELECT ${boards}::text[])::text[]))`,
      Prisma.sql`ORDER BY p.id DESC`,
    ),
  )

  return rows.map(toPostHead)
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
