import 'server-only'
import type { Tx } from '@/lib/db/client'

/** Links that no longer work go. Answers how many. */
export async function purgeInvites(tx: Tx, now = new Date()): Promise<number> {
  const { count } = await tx.friendInvite.deleteMany({
    where: { OR: [{ expiresAt: { lte: now } }, { usesLeft: 0 }] },
  })
  return count
}
