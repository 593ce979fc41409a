import 'server-only'
import type { Viewer } from '@/lib/auth/viewer'
import { DomainError, notFound } from '@/lib/core/errors'
import { operation } from '@/lib/core/operation'
import { db, type Tx } from '@/lib/db/client'
import { lockPeople } from './number-commands'
import { pairOf } from './pair'
import { blocksMost } from './policy'
import { friendInput } from './schema'

/**
 * Ends whatever is between the two; the other is told nothing and reaches the viewer no more. Done twice, it is done
 * once. Errors: `not_found` for anybody who is neither a friend nor asks to be one; `conflict` block.full.
 */
export const blockPerson = operation(friendInput, async (viewer, { userId }) =>
  db.$transaction(async (tx) => {
    await lockPeople(tx, [viewer.id, userId])
    const blocked = { userId: viewer.id, blockedId: userId }
    if ((await tx.block.count({ where: blocked })) > 0) return personOf(tx, userId)

    await assertKnown(tx, viewer, userId)
    await assertRoomForBlock(tx, viewer)
    await tx.block.create({ data: blocked })
    await tx.friendship.deleteMany({ where: pairOf(viewer.id, userId) })

    return personOf(tx, userId)
  }),
)

async function assertKnown(tx: Tx, viewer: Viewer, userId: string) {
  const known = await tx.friendship.count({
    where: {
      ...pairOf(viewer.id, userId),
      OR: [{ acceptedAt: { not: null } }, { requestedById: userId }],
    },
  })
  if (known === 0) throw notFound('친구나 나에게 신청한 사람만 차단할 수 있어요.')
}

async function assertRoomForBlock(tx: Tx, { id }: Viewer) {
  if ((await tx.block.count({ where: { userId: id } })) < blocksMost) return

  throw new DomainError('conflict', `차단은 ${blocksMost}명까지예요.`, { code: 'block.full' })
}

function personOf(tx: Tx, id: string) {
  return tx.user.findUniqueOrThrow({ where: { id }, select: { id: true, nickname: true } })
}

/** They are strangers again: nothing of what was comes back. */
export const unblockPerson = operation(friendInput, async (viewer, { userId }) => {
  const { count } = await db.block.deleteMany({ where: { userId: viewer.id, blockedId: userId } })
  if (count === 0) throw notFound('차단한 사람이 아니에요.')
})
