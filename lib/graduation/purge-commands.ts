import 'server-only'
import { day } from '@/lib/core/time'
import type { Tx } from '@/lib/db/client'

/** What was taken away a day ago cannot be put back, nor asked for again by its key: it goes. Answers how many went. */
export async function purgeDeletedPacks(tx: Tx, now = new Date()): Promise<number> {
  const { count } = await tx.graduationPack.deleteMany({
    where: { deletedAt: { lte: new Date(now.getTime() - day) } },
  })
  return count
}
