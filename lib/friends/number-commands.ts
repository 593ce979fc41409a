import 'server-only'
import type { Viewer } from '@/lib/auth/viewer'
import { DomainError } from '@/lib/core/errors'
import type { Tx } from '@/lib/db/client'
import { friendsMost } from './policy'

/** Friends of these people change one after the other: their number holds, and nobody blocked slips in. */
export async function lockPeople(tx: Tx, userIds: string[]): Promise<void> {
  for (const userId of userIds.toSorted()) {
    await tx.$queryRaw`SELECT pg_advisory_xact_lock(hashtextextended('friends ' || ${userId}, 0))::text`
  }
}

export async function assertRoom(tx: Tx, { id }: Viewer): Promise<void> {
  const friends = await tx.friendship.count({
    where: { OR: [{ lowId: id }, { highId: id }], acceptedAt: { not: null } },
  })
  if (friends < friendsMost) return

  throw new DomainError('conflict', `친구는 ${friendsMost}명까지예요. 몇 명을 정리한 뒤에 다시 해 주세요.`, {
    code: 'friend.full',
  })
}
