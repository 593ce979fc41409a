/** Whole milliseconds in which a delete can be undone. */
const undoWindow = 10 * 60_000

export function canUndo(deletedAt: Date | null, now: Date): boolean {
  return deletedAt !== null && now.getTime() - deletedAt.getTime() <= undoWindow
}
