import 'server-only'
import { assertMayWrite } from '@/lib/auth/standing'
import type { Viewer } from '@/lib/auth/viewer'
import { DomainError } from '@/lib/core/errors'
import { operation } from '@/lib/core/operation'
import { db } from '@/lib/db/client'
import { retrying } from '@/lib/db/errors'
import { likeTag } from '@/lib/seal/tags'
import { commentOpenTo } from './queries'
import { commentInput } from './schema'
import { isMine } from './views'

/** 공감, once per person however often it is asked for. */
export const likeComment = operation(commentInput, async (viewer, { commentId }) => {
  await commentOfOthers(viewer, commentId)
  const [counted] = await retrying(
    () => db.$queryRaw<{ likeCount: number }[]>`
      WITH added AS (
        INSERT INTO "CommentLike" ("commentId", tag) VALUES (${commentId}::uuid, ${likeTag(viewer.id, commentId)})
        ON CONFLICT DO NOTHING RETURNING 1)
      UPDATE "Comment" SET "likeCount" = "likeCount" + (SELECT count(*)::int FROM added)
      WHERE id = ${commentId}::uuid RETURNING "likeCount"`,
  )
  return { likeCount: counted?.likeCount ?? 0 }
})

export const unlikeComment = operation(commentInput, async (viewer, { commentId }) => {
  await commentOfOthers(viewer, commentId)
  const [counted] = await retrying(
    () => db.$queryRaw<{ likeCount: number }[]>`
      WITH removed AS (
        DELETE FROM "CommentLike" WHERE "commentId" = ${commentId}::uuid AND tag = ${likeTag(viewer.id, commentId)}
        RETURNING 1)
      UPDATE "Comment" SET "likeCount" = "likeCount" - (SELECT count(*)::int FROM removed)
      WHERE id = ${commentId}::uuid RETURNING "likeCount"`,
  )
  return { likeCount: counted?.likeCount ?? 0 }
})

async function commentOfOthers(viewer: Viewer, commentId: string) {
  const comment = await commentOpenTo(db, viewer, commentId)
  assertMayWrite(viewer)
  if (isMine(viewer, comment)) throw new DomainError('forbidden', '내 댓글에는 공감할 수 없어요.')
}
