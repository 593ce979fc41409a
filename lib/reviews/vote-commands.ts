import 'server-only'
import type { Viewer } from '@/lib/auth/viewer'
import { operation } from '@/lib/core/operation'
import { db } from '@/lib/db/client'
import { react, unreact } from '@/lib/seal/reactions'
import { noteInput } from './exam-schema'
import { noteKind } from './exam-views'
import type { One } from './opinion-queries'
import type { OpinionRow } from './opinion-views'
import { assertOfOthers } from './own-queries'
import { reviewInput } from './schema'
import { reviewKind } from './views'

/** 도움돼요, once per person however often it is asked for. Errors: `forbidden` one's own. */
export const voteForReview = operation(reviewInput, async (viewer, { reviewId }) =>
  vote(viewer, { kind: reviewKind, id: reviewId }),
)

export const unvoteReview = operation(reviewInput, async (viewer, { reviewId }) =>
  unvote(viewer, { kind: reviewKind, id: reviewId }),
)

/** The same for what is told of an exam. */
export const voteForNote = operation(noteInput, async (viewer, { noteId }) =>
  vote(viewer, { kind: noteKind, id: noteId }),
)

export const unvoteNote = operation(noteInput, async (viewer, { noteId }) =>
  unvote(viewer, { kind: noteKind, id: noteId }),
)

async function vote<Row extends OpinionRow, View>(viewer: Viewer, one: One<Row, View>) {
  await assertOfOthers(db, viewer, one)
  return { helpfulCount: await react(db, { table: one.kind.votes, userId: viewer.id, itemId: one.id }) }
}

async function unvote<Row extends OpinionRow, View>(viewer: Viewer, one: One<Row, View>) {
  await assertOfOthers(db, viewer, one)
  return { helpfulCount: await unreact(db, { table: one.kind.votes, userId: viewer.id, itemId: one.id }) }
}
