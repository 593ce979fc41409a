import { canUndo } from '@/lib/core/undo'

/** A question belongs to those who answered it, too: from the first comment without (글쓴이) it stands. */
export function isLocked(post: { question: boolean; answered: boolean }): boolean {
  return post.question && post.answered
}

export function canRestore(item: { mine: boolean; deletedAt: Date | null }, now: Date): boolean {
  return item.mine && canUndo(item.deletedAt, now)
}

/** Days after which the text of what was deleted leaves the database. */
export const textKeptDays = 30
