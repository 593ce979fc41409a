import 'server-only'
import type { Viewer } from '@/lib/auth/viewer'
import { cursorOf, idAfter, keyAfter, keyCursorOf, pageBy, pageOf } from '@/lib/core/cursor'
import { notFound } from '@/lib/core/errors'
import { operation } from '@/lib/core/operation'
import { dayIn } from '@/lib/core/time'
import { db, type Tx } from '@/lib/db/client'
import { Prisma } from '@/lib/db/generated/client'
import { read } from '@/lib/db/read'
import { friendInput, listFriendsInput, nicknameKey, nothingInput } from './schema'
import { type FriendRow, selectFriends, toFriendView } from './views'

/** By nickname. */
export const listFriends = operation(listFriendsInput, async (viewer, { cursor, limit }) => {
  const [nickname, id] = keyAfter(cursor, nicknameKey) ?? []
  const after =
    nickname === undefined
      ? Prisma.empty
      : Prisma.sql`AND (u."nicknameFolded", u.id) > (${nickname}, ${id}::uuid)`
  const rows = await read<FriendRow>(
    db,
    Prisma.sql`${selectFriends(viewer, after)} ORDER BY u."nicknameFolded", u.id LIMIT ${limit + 1}`,
  )
  return pageBy(rows, {
    limit,
    cursor: (row) => keyCursorOf([row.nicknameFolded, row.id]),
    view: (row) => toFriendView(viewer, row),
  })
})

export const getFriend = operation(friendInput, async (viewer, { userId }) =>
  toFriendView(viewer, await friendOf(db, viewer, userId)),
)

/** A friend of the viewer, or `not_found` for everybody else alike. */
export async function friendOf(tx: Tx, viewer: Viewer, userId: string): Promise<FriendRow> {
  return friendIn(await friendRows(tx, viewer, [userId]), userId)
}

/** The same for several, in the order given: one who is no friend is enough for `not_found`. */
export async function friendsAmong(tx: Tx, viewer: Viewer, userIds: readonly string[]): Promise<FriendRow[]> {
  const rows = await friendRows(tx, viewer, userIds)

  return userIds.map((userId) => friendIn(rows, userId))
}

function friendRows(tx: Tx, viewer: Viewer, userIds: readonly string[]): Promise<FriendRow[]> {
  return read<FriendRow>(tx, selectFriends(viewer, Prisma.sql`AND u.id = ANY(${userIds}::uuid[])`))
}

function friendIn(rows: readonly FriendRow[], userId: string): FriendRow {
  const row = rows.find(({ id }) => id === userId.toLowerCase())
  if (!row) throw notFound('그런 친구가 없어요.')

  return row
}

/** Who waits for my answer, the latest first. */
export const listRequests = operation(listFriendsInput, async (viewer, { cursor, limit }) => {
  const after = idAfter(cursor)
  const rows = await read<{ id: string; nickname: string; createdAt: Date }>(
    db,
    Prisma.sql`
    SELECT u.id, u.nickname, f."createdAt"
    FROM "Friendship" f
    JOIN "User" u ON u.id = f."requestedById"
    WHERE (f."lowId" = ${viewer.id}::uuid OR f."highId" = ${viewer.id}::uuid)
      AND f."requestedById" <> ${viewer.id}::uuid AND f."acceptedAt" IS NULL AND NOT f.refused
      AND u."leftOn" IS NULL ${after === null ? Prisma.empty : Prisma.sql`AND u.id < ${after}::uuid`}
    ORDER BY u.id DESC LIMIT ${limit + 1}`,
  )
  return pageOf(rows, limit, ({ id, nickname, createdAt }) => ({
    id,
    nickname,
    askedOn: dayIn(createdAt, viewer.university.timeZone),
  }))
})

/** Whom I asked and who has not become a friend, the latest first. */
export const listCalls = operation(nothingInput, async (viewer) => {
  const rows = await db.friendCall.findMany({
    where: { userId: viewer.id },
    orderBy: [{ createdAt: 'desc' }, { loginId: 'asc' }],
  })
  return {
    items: rows.map(({ loginId, createdAt }) => ({
      loginId,
      askedOn: dayIn(createdAt, viewer.university.timeZone),
    })),
    nextCursor: null,
  }
})

export const listBlocked = operation(listFriendsInput, async (viewer, { cursor, limit }) => {
  const after = idAfter(cursor)
  const rows = await db.block.findMany({
    where: { userId: viewer.id, ...(after === null ? {} : { blockedId: { lt: after } }) },
    orderBy: { blockedId: 'desc' },
    take: limit + 1,
    select: { blocked: { select: { id: true, nickname: true } } },
  })
  return pageBy(rows, {
    limit,
    cursor: ({ blocked }) => cursorOf(blocked.id),
    view: ({ blocked }) => blocked,
  })
})

/** What all friends see of mine where nothing else is said. */
export const getSharing = operation(nothingInput, async (viewer) => {
  const { friendSharing, sharesFreeNow } = await db.user.findUniqueOrThrow({
    where: { id: viewer.id },
    select: { friendSharing: true, sharesFreeNow: true },
  })
  return { shows: friendSharing, freeNow: sharesFreeNow }
})
