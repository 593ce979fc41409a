import 'server-only'
import { randomInt } from 'node:crypto'
import { eraseComment } from '@/lib/comments/leaving-commands'
import type { Db, Tx } from '@/lib/db/client'
import { retrying } from '@/lib/db/errors'
import { erasePost } from '@/lib/posts/leaving-commands'
import { eraseNote, eraseReview } from '@/lib/reviews/leaving-commands'
import { closeBooks } from '@/lib/seal/books'
import { forgetOwner, itemsOf, type SealedItem } from '@/lib/seal/forget'
import { shuffled } from '@/lib/seal/shelf'
import { personTag } from '@/lib/seal/tags'
import { listLeavers } from './queries'
import { erasingOf, forgettingOf, isDue, type Leaver } from './schedule'

const minute = 60_000

/** Takes everybody who left one step further. To be called each minute. Answers how many took which step. */
export async function stepDepartures(db: Db, now = new Date()): Promise<Record<Step, number>> {
  const counts = { erased: 0, forgotten: 0, gone: 0 }
  for (const leaver of shuffled(await listLeavers(db))) {
    const step = await retrying(() => db.$transaction((tx) => stepDeparture(tx, leaver, now)))
    if (step) counts[step] += 1
  }
  return counts
}

type Step = 'erased' | 'forgotten' | 'gone'

/**
 * At most one thing at a time, however much is overdue: a post, comment or review goes, as if its author had deleted it;
 * then a seal is written over; at the very end the books and the account's empty row. What is left to do is told
 * from the seals that still open, so a broken-off step is simply taken again.
 */
async function stepDeparture(tx: Tx, leaver: Leaver, now: Date): Promise<Step | null> {
  const items = shuffled(await itemsOf(tx, leaver.id))
  if (await eraseNext(tx, leaver, items, now)) return 'erased'

  const forgetting = forgettingOf(leaver)
  if (now < forgetting.from) return null
  if (items.length === 0) {
    await closeBooks(tx, leaver.id)
    await tx.user.delete({ where: { id: leaver.id } })
    return 'gone'
  }
  const due = items.find((item) => isDue(forgetting, shareOf(leaver, 'forget', item), now))
  if (due) await forgetOwner(tx, due)
  return due ? 'forgotten' : null
}

/** Answers whether something went. A question that others answered stays, as it does for everybody. */
async function eraseNext(tx: Tx, leaver: Leaver, items: SealedItem[], now: Date): Promise<boolean> {
  const erasing = erasingOf(leaver)
  if (!erasing) return false

  // Not on the beat of the clock that calls: a dump tells nothing from how the moments fall.
  const at = new Date(now.getTime() - randomInt(minute))
  for (const item of items) {
    if (item.deleted || !isDue(erasing, shareOf(leaver, 'erase', item), now)) continue
    if (item.table === 'Post' && (await erasePost(tx, { postId: item.id, at }))) return true
    if (item.table === 'ExamNote' && (await eraseNote(tx, { noteId: item.id, at }))) return true
    if (item.table === 'Review' && (await eraseReview(tx, { reviewId: item.id, at }))) return true
    if (item.table === 'Comment' && (await eraseComment(tx, { commentId: item.id, at }))) return true
  }
  return false
}

/** How far into its span an item's turn comes, 0 to 1: to nobody else foreseeable, and kept nowhere. */
function shareOf({ id: userId }: Leaver, what: 'erase' | 'forget', { table, id }: SealedItem): number {
  const tag = personTag('departure', userId, `${what} ${table} ${id}`)

  return Buffer.from(tag).readUIntBE(0, 6) / 2 ** 48
}
