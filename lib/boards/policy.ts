import type { Viewer } from '@/lib/auth/viewer'

/** Only the owner changes a board's words, its notice and its fate; the university's own boards have none. */
export function canEditBoard(viewer: Viewer, board: { ownerId: string | null }): boolean {
  return board.ownerId === viewer.id
}
