import 'server-only'
import { assertMayWrite } from '@/lib/auth/standing'
import type { Viewer } from '@/lib/auth/viewer'
import { DomainError } from '@/lib/core/errors'
import { operation } from '@/lib/core/operation'
import { db } from '@/lib/db/client'
import { react, unreact } from '@/lib/seal/reactions'
import { commentOpenTo } from './queries'
import { commentInput } from './schema'
import { isMine } from './views'

const table = 'CommentLike'

/** 공감, once per person however often it is asked for. */
export const likeComment = operation(commentInput, async (viewer, { commentId }) => {
  await commentOfOthers(viewer, commentId)
  return { likeCount: await react(db, { table, userId: viewer.id, itemId: commentId }) }
})

export const unlikeComment = operation(commentInput, async (viewer, { commentId }) => {
  await commentOfOthers(viewer, commentId)
  return { likeCount: await unreact(db, { table, userId: viewer.id, itemId: commentId }) }
})

async function commentOfOthers(viewer: Viewer, commentId: string) {
  const comment = await commentOpenTo(db, viewer, commentId)
  assertMayWrite(viewer)
  if (isMine(viewer, comment)) throw new DomainError('forbidden', '내 댓글에는 공감할 수 없어요.')
}
