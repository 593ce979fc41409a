import 'server-only'
import { openToken, signToken } from '@/lib/auth/secrets'
import { assertWithin } from '@/lib/auth/tries'
import type { Viewer } from '@/lib/auth/viewer'
import { idBytes, idFromBytes } from '@/lib/core/id'
import { operation } from '@/lib/core/operation'
import { db, type Tx } from '@/lib/db/client'
import { env } from '@/lib/env'
import { pairOf } from './pair'
import { noSuchInvite } from './policy'
import { type InviteView, nothingInput, tokenInput } from './schema'

/** One's own links that still work, the latest first. */
export const listInvites = operation(nothingInput, async (viewer) => {
  const rows = await db.friendInvite.findMany({
    where: { userId: viewer.id, expiresAt: { gt: new Date() }, usesLeft: { gt: 0 } },
    orderBy: { id: 'desc' },
  })
  return { items: rows.map(toInviteView), nextCursor: null }
})

/** A link as its maker sees it. */
export async function inviteOf(tx: Tx, inviteId: string): Promise<InviteView> {
  return toInviteView(await tx.friendInvite.findUniqueOrThrow({ where: { id: inviteId } }))
}

type InviteRow = { id: string; expiresAt: Date; usesLeft: number }

function toInviteView({ id, expiresAt, usesLeft }: InviteRow): InviteView {
  const token = signToken('friend invite', idBytes(id), expiresAt)

  return {
    id,
    token,
    url: `${env.PUBLIC_URL}/invites/${token}`,
    expiresAt: expiresAt.toISOString(),
    usesLeft,
  }
}

/**
 * Who invites by this link. Errors: `not_found` alike for one that is forged, expired, taken back, used up, of another
 * university, or of somebody who blocked the viewer; `rate_limited`.
 */
export const getInvitation = operation(tokenInput, async (viewer, { token }) => {
  await assertWithin('friend-link', viewer.id)
  const { user, expiresAt } = await invitationOf(db, viewer, token)
  const friends = await db.friendship.count({
    where: { ...pairOf(viewer.id, user.id), acceptedAt: { not: null } },
  })
  return {
    nickname: user.nickname,
    expiresAt: expiresAt.toISOString(),
    mine: user.id === viewer.id,
    friends: friends > 0,
  }
})

/** A link that works for this viewer, or `not_found`. */
export async function invitationOf(tx: Tx, viewer: Viewer, token: string) {
  const payload = openToken('friend invite', token, new Date())
  if (payload?.length !== 16) throw noSuchInvite()

  const invite = await tx.friendInvite.findFirst({
    where: {
      id: idFromBytes(payload),
      expiresAt: { gt: new Date() },
      usesLeft: { gt: 0 },
      user: {
        universityId: viewer.university.id,
        leftOn: null,
        blocks: { none: { blockedId: viewer.id } },
        blockedBy: { none: { userId: viewer.id } },
      },
    },
    select: { id: true, expiresAt: true, user: { select: { id: true, nickname: true } } },
  })
  if (!invite) throw noSuchInvite()

  return invite
}
