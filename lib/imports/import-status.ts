export const statuses = [
  'reading',
  'needs_mapping',
  'ready',
  'committing',
  'done',
  'failed',
  'rolled_back',
] as const
export type ImportStatus = (typeof statuses)[number]

/** While an import stands at one of these no other may come into its semester. */
export const openStatuses: ImportStatus[] = ['reading', 'needs_mapping', 'ready', 'committing']

/** Whether it moves on by itself, so that looking again makes sense. */
export function isMoving(status: ImportStatus): boolean {
  return status === 'reading' || status === 'committing'
}
