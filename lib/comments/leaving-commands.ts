import 'server-only'
import type { Tx } from '@/lib/db/client'
import { setDeleted } from './commands'

/** The named comments of somebody who leaves: kept without their name, or gone, their words at once. */
export async function partWithComments(tx: Tx, userId: string, wish: 'keep' | 'erase'): Promise<void> {
  if (wish === 'erase') {
    await tx.$queryRaw`
      SELECT id FROM "Post"
      WHERE id IN (SELECT "postId" FROM "Comment" WHERE "authorId" = ${userId}::uuid AND "deletedAt" IS NULL)
      ORDER BY id FOR UPDATE`
    await tx.$executeRaw`
      WITH gone AS (
        UPDATE "Comment" SET body = '', "deletedAt" = now()
        WHERE "authorId" = ${userId}::uuid AND "deletedAt" IS NULL RETURNING "postId"
      ), counted AS (
        SELECT "postId", count(*)::int AS number FROM gone GROUP BY "postId"
      )
      UPDATE "Post" AS post SET "commentCount" = post."commentCount" - counted.number
      FROM counted WHERE post.id = counted."postId"`
    await tx.comment.updateMany({ where: { authorId: userId, deletedAt: { not: null } }, data: { body: '' } })
  }
  await tx.comment.updateMany({ where: { authorId: userId }, data: { authorId: null } })
}

type Erasure = { commentId: string; at: Date }

/** One comment goes as if its author had deleted it. Answers `false` where it is gone already. */
export async function eraseComment(tx: Tx, { commentId, at }: Erasure): Promise<boolean> {
  const comment = await tx.comment.findUnique({
    where: { id: commentId, deletedAt: null },
    select: { id: true, postId: true },
  })
  if (comment) await setDeleted(tx, comment, at)

  return comment !== null
}
