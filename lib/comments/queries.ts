import 'server-only'
import type { Viewer } from '@/lib/auth/viewer'
import { idAfter, type Page, pageOf } from '@/lib/core/cursor'
import { notFound } from '@/lib/core/errors'
import { idInput } from '@/lib/core/id'
import { operation } from '@/lib/core/operation'
import { parseOne } from '@/lib/core/parse'
import { db, type Tx } from '@/lib/db/client'
import { Prisma } from '@/lib/db/generated/client'
import { read } from '@/lib/db/read'
import { marksOn, postOpenTo } from '@/lib/posts/queries'
import { type PostView, postInput } from '@/lib/posts/schema'
import { isMine as isMyPost, noSuchPost, type PostRow, selectPosts, toPostView } from '@/lib/posts/views'
import { readBook } from '@/lib/seal/books'
import { reactedTo } from '@/lib/seal/reactions'
import { threadTag } from '@/lib/seal/tags'
import { type CommentView, commentInput, listCommentsInput, listMineInput } from './schema'
import { nameToBe } from './thread'
import { type CommentRow, selectComments, standing, toCommentView } from './views'

/** The thread in reading order: oldest first, replies under what they answer. */
export const listComments = operation(
  listCommentsInput,
  async (viewer, { postId, cursor, limit }): Promise<Page<CommentView>> => {
    const rows = await read<CommentRow>(
      db,
      selectComments(
        viewer,
        Prisma.sql`c."postId" = ${postId}::uuid AND ${standing} AND ${after(idAfter(cursor))}`,
        Prisma.sql`ORDER BY coalesce(c."parentId", c.id), c.id LIMIT ${limit + 1}`,
      ),
    )
    // Where there are comments there is their post.
    if (rows.length === 0) await postOpenTo(db, viewer, postId)

    return viewsOf(viewer, rows, limit)
  },
  {
    reach: async (viewer, raw) => {
      const postId = parseOne(idInput, raw, 'postId')
      if (postId !== null) await postOpenTo(db, viewer, postId)
    },
  },
)

function after(id: string | null): Prisma.Sql {
  if (id === null) return Prisma.sql`TRUE`
  return Prisma.sql`(coalesce(c."parentId", c.id), c.id) >
    (SELECT coalesce(l."parentId", l.id), l.id FROM "Comment" l WHERE l.id = ${id}::uuid)`
}

async function viewsOf(viewer: Viewer, rows: CommentRow[], limit: number): Promise<Page<CommentView>> {
  const liked = await likedBy(db, viewer, rows)

  return pageOf(rows, limit, (row) => toCommentView(viewer, row, liked.has(row.id)))
}

type Counted = { id: string; likeCount: number }

/** Which of these comments the viewer gave a 공감: none that nobody gave one. */
export async function likedBy(tx: Tx, viewer: Viewer, comments: Counted[]): Promise<Set<string>> {
  const itemIds = comments.filter((comment) => comment.likeCount > 0).map((comment) => comment.id)

  return reactedTo(tx, { table: 'CommentLike', userId: viewer.id, itemIds })
}

/** A comment under a post the viewer may read, or `not_found`. */
export async function commentOpenTo(
  tx: Tx,
  viewer: Viewer,
  commentId: string,
  { deleted = false } = {},
): Promise<CommentRow> {
  const there = deleted ? Prisma.sql`TRUE` : Prisma.sql`c."deletedAt" IS NULL`
  const [row] = await read<CommentRow>(
    tx,
    selectComments(viewer, Prisma.sql`c.id = ${commentId}::uuid AND ${there}`),
  )
  if (!row) throw notFound('댓글이 지워졌거나 볼 수 없는 글에 있어요.')

  return row
}

export const getComment = operation(commentInput, async (viewer, { commentId }): Promise<CommentView> => {
  const row = await commentOpenTo(db, viewer, commentId)
  const liked = await likedBy(db, viewer, [row])

  return toCommentView(viewer, row, liked.has(commentId))
})

type ThreadHead = Pick<PostRow, 'id' | 'anonymous' | 'authorId' | 'threadTag'> & {
  aliasCount: number
  alias: number | null
}

/** What the composer says: the name one will carry in this thread when writing anonymously. */
export const getNameToBe = operation(postInput, async (viewer, { postId }) => {
  const [thread] = await read<ThreadHead>(
    db,
    Prisma.sql`
    SELECT p.id, p.anonymous, p."authorId", p."threadTag", p."aliasCount", (SELECT a.number FROM "ThreadAlias" a
      WHERE a."postId" = p.id AND a."threadTag" = ${threadTag(viewer.id, postId)}) AS alias
    FROM "Post" p
    WHERE p.id = ${postId}::uuid AND p."universityId" = ${viewer.university.id}::uuid AND p."deletedAt" IS NULL`,
  )
  if (!thread) throw noSuchPost()

  return nameToBe({ ...thread, mineAnonymous: thread.anonymous && isMyPost(viewer, thread) })
})

/** One's own comments, newest first, the anonymous ones as well. */
export const listMyComments = operation(listMineInput, async (viewer, { cursor, limit }) => {
  const book = await readBook(db, viewer.id, 'comments')
  const last = idAfter(cursor)
  const rows = await read<CommentRow>(
    db,
    selectComments(
      viewer,
      Prisma.sql`c."deletedAt" IS NULL AND ${last === null ? Prisma.sql`TRUE` : Prisma.sql`c.id < ${last}::uuid`}
        AND (c."authorId" = ${viewer.id}::uuid OR c.id = ANY(${book.map((entry) => entry.itemId)}::uuid[]))`,
      Prisma.sql`ORDER BY c.id DESC LIMIT ${limit + 1}`,
    ),
  )
  return viewsOf(viewer, rows, limit)
})

/** 댓글 단 글: the posts one talked under, the last talked under first. */
export const listCommentedPosts = operation(
  listMineInput,
  async (viewer, { cursor, limit }): Promise<Page<PostView>> => {
    const book = await readBook(db, viewer.id, 'comments')
    const last = idAfter(cursor)
    const threads = await read<{ id: string; postId: string }>(
      db,
      Prisma.sql`
      SELECT c."postId", max(c.id::text) AS id
      FROM "Comment" c JOIN "Post" p ON p.id = c."postId"
      WHERE c."universityId" = ${viewer.university.id}::uuid AND c."deletedAt" IS NULL AND p."deletedAt" IS NULL
        AND (c."authorId" = ${viewer.id}::uuid OR c.id = ANY(${book.map((entry) => entry.itemId)}::uuid[]))
      GROUP BY c."postId"
      HAVING ${last === null ? Prisma.sql`TRUE` : Prisma.sql`max(c.id::text) < ${last}`}
      ORDER BY id DESC LIMIT ${limit + 1}`,
    )
    const rows = await read<PostRow>(
      db,
      selectPosts(viewer, Prisma.sql`p.id = ANY(${threads.map((thread) => thread.postId)}::uuid[])`),
    )
    const marks = await marksOn(db, viewer, rows)
    const posts = new Map(rows.map((row) => [row.id, toPostView(viewer, row, marks(row.id))]))
    const page = pageOf(threads, limit, (thread) => posts.get(thread.postId))

    return { ...page, items: page.items.filter((post) => post !== undefined) }
  },
)
