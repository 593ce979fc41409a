import 'server-only'
import { assertMayWrite } from '@/lib/auth/standing'
import { assertWithin } from '@/lib/auth/tries'
import type { Viewer } from '@/lib/auth/viewer'
import { DomainError, notFound } from '@/lib/core/errors'
import { newId } from '@/lib/core/id'
import { operation } from '@/lib/core/operation'
import { day } from '@/lib/core/time'
import { db, type Tx } from '@/lib/db/client'
import { once } from '@/lib/db/idempotency'
import { forgetCallsBetween } from './call-commands'
import { invitationOf, inviteOf } from './invite-queries'
import { assertRoom, lockPeople } from './number-commands'
import { pairOf } from './pair'
import { inviteDays, invitesMost, noSuchInvite, usesMost } from './policy'
import { friendOf } from './queries'
import { inviteInput, makeInviteInput, tokenInput } from './schema'
import { toFriendView } from './views'

/** A link that makes friends for 14 days. Errors: `conflict` invite.full. */
export const makeInvite = operation(makeInviteInput, async (viewer, { idempotencyKey }) => {
  assertMayWrite(viewer)

  return once(
    { table: 'FriendInvite', person: viewer.id, key: idempotencyKey, body: {} },
    {
      make: async (tx, idempotency) => {
        await lockPeople(tx, [viewer.id])
        await assertRoomForInvite(tx, viewer)
        const { id } = await tx.friendInvite.create({
          data: {
            ...idempotency,
            id: newId(),
            userId: viewer.id,
            expiresAt: new Date(Date.now() + inviteDays * day),
            usesLeft: usesMost,
          },
        })
        return inviteOf(tx, id)
      },
      found: async (tx, id) => ({ ...(await inviteOf(tx, id)), usesLeft: usesMost }),
    },
  )
})

async function assertRoomForInvite(tx: Tx, { id }: Viewer) {
  const open = { userId: id, expiresAt: { gt: new Date() }, usesLeft: { gt: 0 } }
  if ((await tx.friendInvite.count({ where: open })) < invitesMost) return

  const message = `초대 링크는 한꺼번에 ${invitesMost}개까지예요. 쓰지 않는 링크를 거두고 다시 만들어 주세요.`
  throw new DomainError('conflict', message, { code: 'invite.full' })
}

/** Takes a link back: from now on nobody becomes a friend by it. */
export const revokeInvite = operation(inviteInput, async (viewer, { inviteId }) => {
  const { count } = await db.friendInvite.deleteMany({ where: { id: inviteId, userId: viewer.id } })
  if (count === 0) throw notFound('그런 초대 링크가 없어요.')
})

/** Two become friends by a link. Done twice, it is done once. Errors: as `getInvitation`, and `invalid` for one's own. */
export const acceptInvitation = operation(tokenInput, async (viewer, { token }) => {
  await assertWithin('friend-link', viewer.id)
  const { user } = await invitationOf(db, viewer, token)
  if (user.id === viewer.id)
    throw new DomainError('invalid', '내가 만든 초대 링크예요. 친구에게 보내 주세요.')

  return db.$transaction(async (tx) => {
    await lockPeople(tx, [viewer.id, user.id])
    const { id } = await invitationOf(tx, viewer, token)
    await assertRoom(tx, viewer)
    if (await befriend(tx, viewer, user.id)) await spendUse(tx, id)

    return toFriendView(viewer, await friendOf(tx, viewer, user.id))
  })
})

/** Answers whether they were none before. */
async function befriend(tx: Tx, viewer: Viewer, inviterId: string): Promise<boolean> {
  const { lowId, highId } = pairOf(viewer.id, inviterId)
  const made = await tx.$executeRaw`
    INSERT INTO "Friendship" AS f ("lowId", "highId", "requestedById", "acceptedAt")
    VALUES (${lowId}::uuid, ${highId}::uuid, ${inviterId}::uuid, now())
    ON CONFLICT ("lowId", "highId") DO UPDATE SET
      "acceptedAt" = now(), "requestedById" = EXCLUDED."requestedById", refused = false, withdrawn = false
    WHERE f."acceptedAt" IS NULL`
  if (made > 0) await forgetCallsBetween(tx, viewer, inviterId)

  return made > 0
}

async function spendUse(tx: Tx, inviteId: string) {
  const { count } = await tx.friendInvite.updateMany({
    where: { id: inviteId, usesLeft: { gt: 0 } },
    data: { usesLeft: { decrement: 1 } },
  })
  if (count === 0) throw noSuchInvite()
}
