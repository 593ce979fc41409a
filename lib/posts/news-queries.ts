import 'server-only'
import { idBefore } from '@/lib/core/id'
import { operation } from '@/lib/core/operation'
import { db } from '@/lib/db/client'
import { read } from '@/lib/db/read'
import { newsInput } from './schema'
import { selectNews } from './views'

/** By board, how many posts came since it was last shown; `newsMost` stands for more, too. */
export const countNews = operation(newsInput, async (viewer, { since }): Promise<Record<string, number>> => {
  const boards = Object.keys(since)
  if (boards.length === 0) return {}

  // What was written in that very millisecond has been seen.
  const ids = Object.values(since).map((moment) => idBefore(new Date(moment.getTime() + 1)))
  const rows = await read<{ slug: string; count: number }>(db, selectNews(viewer.university.id, boards, ids))
  return Object.fromEntries(rows.map(({ slug, count }) => [slug, count]))
})
