import 'server-only'
import { createHash } from 'node:crypto'
import { operation } from '@/lib/core/operation'
import { db } from '@/lib/db/client'
import { Prisma } from '@/lib/db/generated/client'
import { read } from '@/lib/db/read'
import { nothingInput } from '@/lib/friends/schema'
import { type FriendRow, selectFriends } from '@/lib/friends/views'
import { sightInput } from './free-schema'
import { friendWeeks } from './week-queries'

/** Everybody one may look at together with, by nickname. */
export const listCompany = operation(nothingInput, async (viewer) => {
  const rows = await read<FriendRow>(
    db,
    Prisma.sql`${selectFriends(viewer)} ORDER BY u."nicknameFolded", u.id`,
  )
  return rows.map(({ id, nickname }) => ({ id, nickname }))
})

/** What a page that stands open asks again and again: another answer means that something else is shown now. */
export const getSight = operation(sightInput, async (viewer, { with: userIds, semester }) => {
  const { weeks } = await friendWeeks(db, viewer, { userIds, semester })

  return { print: createHash('sha256').update(JSON.stringify(weeks)).digest('base64url').slice(0, 22) }
})
