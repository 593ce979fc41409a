import 'server-only'
import type { Viewer } from '@/lib/auth/viewer'
import { DomainError, notFound } from '@/lib/core/errors'
import { operation } from '@/lib/core/operation'
import { db, type Tx } from '@/lib/db/client'
import { Prisma } from '@/lib/db/generated/client'
import { read } from '@/lib/db/read'
import { canEditBoard } from './policy'
import { boardInput, listBoardsInput } from './schema'
import { type BoardRow, selectBoards, toBoardView } from './views'

/** One's pins first, in one's own order, then the university's order. */
export const listBoards = operation(listBoardsInput, async (viewer) => {
  const rows = await read<BoardRow>(db, selectBoards(viewer))

  return { items: rows.map((row) => toBoardView(viewer, row)), nextCursor: null }
})

export const getBoard = operation(boardInput, async (viewer, { slug }) =>
  toBoardView(viewer, await boardOpenTo(db, viewer, slug)),
)

/** A board for the page where its owner changes it. Errors: `forbidden` when somebody else opened it. */
export const getOwnBoard = operation(boardInput, async (viewer, { slug }) =>
  toBoardView(viewer, await ownBoard(db, viewer, slug)),
)

export async function ownBoard(tx: Tx, viewer: Viewer, slug: string): Promise<BoardRow> {
  const board = await boardOpenTo(tx, viewer, slug)
  if (!canEditBoard(viewer, board)) throw new DomainError('forbidden', '게시판을 연 학생만 바꿀 수 있어요.')

  return board
}

/** The board as other operations need it, or `not_found`. */
export async function boardOpenTo(tx: Tx, viewer: Viewer, slug: string): Promise<BoardRow> {
  const [row] = await read<BoardRow>(tx, selectBoards(viewer, Prisma.sql`AND b.slug = ${slug}`))
  if (!row) throw notFound('그런 게시판이 없어요.')

  return row
}
