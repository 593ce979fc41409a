import 'server-only'
import { clockText } from '@/lib/catalogue/clock'
import { semesterNamed } from '@/lib/catalogue/semester-queries'
import { operation } from '@/lib/core/operation'
import { dayIn, weekMomentIn } from '@/lib/core/time'
import { db } from '@/lib/db/client'
import { read } from '@/lib/db/read'
import { type FriendRow, toFriendView } from '@/lib/friends/views'
import { type FreeNowView, freeNowInput } from './free-schema'
import { selectFreeNow } from './free-views'

/** Friends who are free at this moment and say so, who is free the longest first. Two queries, however many they are. */
export const listFreeNow = operation(
  freeNowInput,
  async (viewer): Promise<{ items: FreeNowView[]; nextCursor: null }> => {
    const now = new Date()
    const { timeZone } = viewer.university
    const term = await semesterNamed(db, viewer.university, undefined)
    const today = dayIn(now, timeZone)
    if (!term || today < term.startsOn || term.endsOn < today) return { items: [], nextCursor: null }

    const rows = await read<FriendRow & { until: number | null }>(
      db,
      selectFreeNow(viewer, { semesterId: term.id, ...weekMomentIn(now, timeZone) }),
    )
    const items = rows
      .filter((row) => toFriendView(viewer, row).sees !== 'none')
      .map(({ id, nickname, until }) => ({ id, nickname, until: until === null ? null : clockText(until) }))

    return { items, nextCursor: null }
  },
)
