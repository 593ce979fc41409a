import 'server-only'
import type { Tx } from '@/lib/db/client'
import { movePrimary } from './primary-commands'

/** Every plan of one person goes, and is counted nowhere any more. */
export async function partWithPlans(tx: Tx, userId: string): Promise<void> {
  await tx.$queryRaw`SELECT id FROM "Timetable" WHERE "userId" = ${userId}::uuid ORDER BY id FOR UPDATE`
  const counting = await tx.primaryTimetable.findMany({ where: { userId }, orderBy: { semesterId: 'asc' } })
  for (const { semesterId } of counting) await movePrimary(tx, { userId, semesterId }, null)
  await tx.timetable.deleteMany({ where: { userId } })
}
