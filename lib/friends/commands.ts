import 'server-only'
import { notFound } from '@/lib/core/errors'
import { given } from '@/lib/core/given'
import { operation } from '@/lib/core/operation'
import { db } from '@/lib/db/client'
import { forgetCallsBetween } from './call-commands'
import { assertRoom, lockPeople } from './number-commands'
import { pairOf } from './pair'
import { friendOf } from './queries'
import { friendInput, shareDefaultInput, shareInput } from './schema'
import { toFriendView } from './views'

/** Accepts who asked. Done twice, it is done once. Errors: `not_found` where nobody asked. */
export const acceptFriend = operation(friendInput, async (viewer, { userId }) =>
  db.$transaction(async (tx) => {
    await lockPeople(tx, [viewer.id])
    await assertRoom(tx, viewer)
    const { count } = await tx.friendship.updateMany({
      where: {
        ...pairOf(viewer.id, userId),
        requestedById: userId,
        acceptedAt: null,
        refused: false,
        withdrawn: false,
      },
      data: { acceptedAt: new Date() },
    })
    const friend = await friendOf(tx, viewer, userId)
    if (count > 0) await forgetCallsBetween(tx, viewer, userId)

    return toFriendView(viewer, friend)
  }),
)

/** Ends a friendship, or refuses who asked: they are not told. Errors: `not_found` for everybody else. */
export const partWithFriend = operation(friendInput, async (viewer, { userId }) => {
  const pair = pairOf(viewer.id, userId)
  const ended = await db.friendship.deleteMany({ where: { ...pair, acceptedAt: { not: null } } })
  if (ended.count > 0) return

  const refused = await db.friendship.updateMany({
    where: { ...pair, requestedById: userId, acceptedAt: null, refused: false },
    data: { refused: true },
  })
  if (refused.count === 0) throw notFound('그런 친구나 신청이 없어요.')
})

/** What one friend sees of mine. */
export const shareWith = operation(shareInput, async (viewer, { userId, shows }) =>
  db.$transaction(async (tx) => {
    const pair = pairOf(viewer.id, userId)
    await tx.friendship.updateMany({
      where: { ...pair, acceptedAt: { not: null } },
      data: viewer.id === pair.lowId ? { lowShows: shows } : { highShows: shows },
    })
    return toFriendView(viewer, await friendOf(tx, viewer, userId))
  }),
)

/** What all friends see of mine where nothing else is said, and whether they see that I am free now. */
export const shareByDefault = operation(shareDefaultInput, async (viewer, { shows, freeNow }) => {
  const { sharesFreeNow } = await db.user.update({
    where: { id: viewer.id },
    data: { friendSharing: shows, ...given({ sharesFreeNow: freeNow }) },
    select: { sharesFreeNow: true },
  })
  return { shows, freeNow: sharesFreeNow }
})
