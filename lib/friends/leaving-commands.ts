import 'server-only'
import type { Tx } from '@/lib/db/client'

/** Nobody is a friend of who left, or ever hears that they were asked. */
export async function partWithFriends(tx: Tx, userId: string): Promise<void> {
  await tx.friendship.deleteMany({ where: { OR: [{ lowId: userId }, { highId: userId }] } })
  await tx.block.deleteMany({ where: { OR: [{ userId }, { blockedId: userId }] } })
  await tx.friendCall.deleteMany({ where: { userId } })
  await tx.friendInvite.deleteMany({ where: { userId } })
}
