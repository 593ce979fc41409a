import 'server-only'
import type { Tx } from '@/lib/db/client'
import { isLocked } from './policy'
import { isAnswered } from './queries'

/**
 * The named posts of somebody who leaves: kept without their name, or gone, their words at once. A question that
 * others answered is theirs too and stays.
 */
export async function partWithPosts(tx: Tx, userId: string, wish: 'keep' | 'erase'): Promise<void> {
  if (wish === 'erase') {
    const posts = await tx.$queryRaw<{ id: string; question: boolean; deleted: boolean }[]>`
      SELECT id, question, "deletedAt" IS NOT NULL AS deleted FROM "Post"
      WHERE "authorId" = ${userId}::uuid ORDER BY id FOR UPDATE`
    const going: string[] = []
    for (const { id, question, deleted } of posts) {
      const answered = question && !deleted && (await isAnswered(tx, id))
      if (!isLocked({ question, answered })) going.push(id)
    }
    await tx.$executeRaw`
      UPDATE "Post" SET title = NULL, body = '', "deletedAt" = coalesce("deletedAt", now())
      WHERE id = ANY(${going}::uuid[])`
  }
  await tx.post.updateMany({ where: { authorId: userId }, data: { authorId: null } })
}

type Erasure = { postId: string; at: Date }

/** One post goes as if its author had deleted it. Answers `false` where it stays. */
export async function erasePost(tx: Tx, { postId, at }: Erasure): Promise<boolean> {
  const [post] = await tx.$queryRaw<{ question: boolean }[]>`
    SELECT question FROM "Post" WHERE id = ${postId}::uuid AND "deletedAt" IS NULL FOR UPDATE`
  if (!post || isLocked({ ...post, answered: await isAnswered(tx, postId) })) return false

  await tx.post.update({ where: { id: postId }, data: { deletedAt: at } })
  return true
}
