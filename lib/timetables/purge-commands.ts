import 'server-only'
import { day } from '@/lib/core/time'
import type { Tx } from '@/lib/db/client'

/** What was deleted a day ago cannot be undone, nor asked for again by its key: it goes. Answers how many rows went. */
export async function purgeDeletedPlans(tx: Tx, now = new Date()): Promise<number> {
  const old = { where: { deletedAt: { lte: new Date(now.getTime() - day) } } }
  const plans = await tx.timetable.deleteMany(old)
  const entries = await tx.entry.deleteMany(old)

  return plans.count + entries.count
}
