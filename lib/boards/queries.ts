import 'server-only'
import type { Viewer } from '@/lib/auth/viewer'
import { notFound } from '@/lib/core/errors'
import { operation } from '@/lib/core/operation'
import { db, type Tx } from '@/lib/db/client'
import { Prisma } from '@/lib/db/generated/client'
import { boardInput, listBoardsInput } from './schema'
import { type BoardRow, selectBoards, toBoardView } from './views'

/** One's pins first, in one's own order, then the university's order. */
export const listBoards = operation(listBoardsInput, async (viewer) => {
  const rows = await db.$queryRaw<BoardRow[]>(selectBoards(viewer))

  return { items: rows.map((row) => toBoardView(viewer, row)), nextCursor: null }
})

export const getBoard = operation(boardInput, async (viewer, { slug }) =>
  toBoardView(viewer, await boardOpenTo(db, viewer, slug)),
)

/** The board as other operations need it, or `not_found`. */
export async function boardOpenTo(tx: Tx, viewer: Viewer, slug: string): Promise<BoardRow> {
  const [row] = await tx.$queryRaw<BoardRow[]>(selectBoards(viewer, Prisma.sql`AND b.slug = ${slug}`))
  if (!row) throw notFound('그런 게시판이 없어요.')

  return row
}
