import 'server-only'
import type { Tx } from '@/lib/db/client'
import { setDeleted } from './commands'
import { setNoteDeleted } from './exam-commands'

type Erasure = { reviewId: string; at: Date }

/** One review goes as if its author had deleted it. Answers `false` where it is gone already. */
export async function eraseReview(tx: Tx, { reviewId, at }: Erasure): Promise<boolean> {
  await tx.$queryRaw`SELECT id FROM "Review" WHERE id = ${reviewId}::uuid FOR UPDATE`
  const review = await tx.review.findUnique({ where: { id: reviewId, deletedAt: null } })
  if (review) await setDeleted(tx, review, at)

  return review !== null
}

/** The same for what was told of an exam. */
export async function eraseNote(tx: Tx, { noteId, at }: { noteId: string; at: Date }): Promise<boolean> {
  const note = await tx.examNote.findUnique({
    where: { id: noteId, deletedAt: null },
    select: { id: true, offeringId: true },
  })
  if (note) await setNoteDeleted(tx, note, at)

  return note !== null
}
