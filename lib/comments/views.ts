import 'server-only'
import type { Viewer } from '@/lib/auth/viewer'
import { Prisma } from '@/lib/db/generated/client'
import { sameTag, threadTag } from '@/lib/seal/tags'
import type { CommentView } from './schema'
import { authorOf } from './thread'

export type CommentRow = {
  id: string
  postId: string
  parentId: string | null
  body: string
  anonymous: boolean
  alias: number | null
  authorId: string | null
  nickname: string | null
  threadTag: Uint8Array | null
  likeCount: number
  createdAt: Date
  deletedAt: Date | null
  postAnonymous: boolean
  postAuthorId: string | null
  postThreadTag: Uint8Array | null
}

/** Comments of the viewer's university. `where` names the comment `c` and its post `p`. */
export function selectComments(
  viewer: Viewer,
  where: Prisma.Sql,
  tail: Prisma.Sql = Prisma.empty,
): Prisma.Sql {
  return Prisma.sql`
    SELECT c.id, c."postId", c."parentId", c.body, c.anonymous, c.alias, c."authorId", u.nickname,
           c."threadTag", c."likeCount", c."createdAt", c."deletedAt",
           p.anonymous AS "postAnonymous", p."authorId" AS "postAuthorId", p."threadTag" AS "postThreadTag"
    FROM "Comment" c
    JOIN "Post" p ON p.id = c."postId"
    LEFT JOIN "User" u ON u.id = c."authorId" AND u."leftOn" IS NULL
    WHERE c."universityId" = ${viewer.university.id}::uuid AND p."deletedAt" IS NULL AND ${where} ${tail}`
}

/** Deleted comments stay only to hold up the replies under them. */
export const standing = Prisma.sql`(c."deletedAt" IS NULL OR EXISTS (
  SELECT FROM "Comment" r WHERE r."parentId" = c.id AND r."deletedAt" IS NULL))`

export function isMine(
  viewer: Viewer,
  comment: Pick<CommentRow, 'postId' | 'authorId' | 'threadTag'>,
): boolean {
  if (comment.threadTag) return sameTag(comment.threadTag, threadTag(viewer.id, comment.postId))
  return comment.authorId === viewer.id
}

export function toCommentView(viewer: Viewer, row: CommentRow, liked: boolean): CommentView {
  const deleted = row.deletedAt !== null
  return {
    id: row.id,
    postId: row.postId,
    parentId: row.parentId,
    content: deleted ? '삭제된 댓글입니다' : row.body,
    author: authorOf(
      { anonymous: row.postAnonymous, authorId: row.postAuthorId, tag: hex(row.postThreadTag) },
      {
        anonymous: row.anonymous,
        authorId: row.authorId,
        alias: row.alias,
        nickname: row.nickname,
        tag: hex(row.threadTag),
        deleted,
      },
    ),
    anonymous: row.anonymous && !deleted,
    deleted,
    likeCount: deleted ? 0 : row.likeCount,
    createdAt: row.createdAt.toISOString(),
    viewer: { mine: !deleted && isMine(viewer, row), liked: !deleted && liked },
  }
}

function hex(tag: Uint8Array | null): string | null {
  return tag && Buffer.from(tag.buffer, tag.byteOffset, tag.length).toString('hex')
}
