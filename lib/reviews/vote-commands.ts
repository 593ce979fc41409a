import 'server-only'
import { assertMayWrite } from '@/lib/auth/standing'
import type { Viewer } from '@/lib/auth/viewer'
import { DomainError } from '@/lib/core/errors'
import { operation } from '@/lib/core/operation'
import { db } from '@/lib/db/client'
import { retrying } from '@/lib/db/errors'
import { helpfulTag } from '@/lib/seal/tags'
import { reviewOpenTo } from './queries'
import { reviewInput } from './schema'
import { isMine } from './views'

/** 도움돼요, once per person however often it is asked for. Errors: `forbidden` one's own. */
export const voteForReview = operation(reviewInput, async (viewer, { reviewId }) => {
  await reviewOfOthers(viewer, reviewId)
  const [counted] = await retrying(
    () => db.$queryRaw<{ helpfulCount: number }[]>`
      WITH added AS (
        INSERT INTO "ReviewVote" ("reviewId", tag) VALUES (${reviewId}::uuid, ${helpfulTag(viewer.id, reviewId)})
        ON CONFLICT DO NOTHING RETURNING 1)
      UPDATE "Review" SET "helpfulCount" = "helpfulCount" + (SELECT count(*)::int FROM added)
      WHERE id = ${reviewId}::uuid RETURNING "helpfulCount"`,
  )
  return { helpfulCount: counted?.helpfulCount ?? 0 }
})

export const unvoteReview = operation(reviewInput, async (viewer, { reviewId }) => {
  await reviewOfOthers(viewer, reviewId)
  const [counted] = await retrying(
    () => db.$queryRaw<{ helpfulCount: number }[]>`
      WITH removed AS (
        DELETE FROM "ReviewVote" WHERE "reviewId" = ${reviewId}::uuid AND tag = ${helpfulTag(viewer.id, reviewId)}
        RETURNING 1)
      UPDATE "Review" SET "helpfulCount" = "helpfulCount" - (SELECT count(*)::int FROM removed)
      WHERE id = ${reviewId}::uuid RETURNING "helpfulCount"`,
  )
  return { helpfulCount: counted?.helpfulCount ?? 0 }
})

async function reviewOfOthers(viewer: Viewer, reviewId: string) {
  const review = await reviewOpenTo(db, viewer, reviewId)
  assertMayWrite(viewer)
  if (isMine(viewer, review)) {
    throw new DomainError('forbidden', '내가 쓴 강의평에는 도움돼요를 누를 수 없어요.')
  }
}
