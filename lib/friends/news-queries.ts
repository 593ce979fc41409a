import 'server-only'
import type { Viewer } from '@/lib/auth/viewer'
import { idAt } from '@/lib/core/id'
import type { Tx } from '@/lib/db/client'
import { read } from '@/lib/db/read'
import { selectFriendNews } from './views'

/** As many as anybody reads. */
const newsMost = 100

type News = {
  /** Stands among UUIDv7s where its moment does. */
  id: string
  kind: 'friend_request' | 'friend_accepted'
  friend: { id: string; nickname: string }
  createdAt: string
}

type Row = { id: string; nickname: string; at: Date; accepted: boolean }

/**
 * Who asks the viewer, and who became a friend after the viewer had asked, the latest first. Read from what is so now:
 * with the request or the friendship its news is gone.
 */
export async function newsOfFriends(tx: Tx, viewer: Viewer): Promise<News[]> {
  const rows = await read<Row>(tx, selectFriendNews(viewer, newsMost))

  return rows.map(({ id, nickname, at, accepted }) => ({
    id: idAt(at, id),
    kind: accepted ? 'friend_accepted' : 'friend_request',
    friend: { id, nickname },
    createdAt: at.toISOString(),
  }))
}
