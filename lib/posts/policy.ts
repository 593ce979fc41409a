/** A question belongs to those who answered it, too: from the first comment without (글쓴이) it stands. */
export function isLocked(post: { question: boolean; answered: boolean }): boolean {
  return post.question && post.answered
}

/** Whole milliseconds in which a delete can be undone. */
const undoWindow = 10 * 60_000

export function canRestore(item: { mine: boolean; deletedAt: Date | null }, now: Date): boolean {
  return item.mine && item.deletedAt !== null && now.getTime() - item.deletedAt.getTime() <= undoWindow
}

/** Days after which the text of what was deleted leaves the database. */
export const textKeptDays = 30
