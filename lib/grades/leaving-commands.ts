import 'server-only'
import type { Tx } from '@/lib/db/client'

/** Every sheet of one person goes, and what they wanted to reach. */
export async function partWithGrades(tx: Tx, userId: string): Promise<void> {
  await tx.gradeSheet.deleteMany({ where: { userId } })
  await tx.gradeGoal.deleteMany({ where: { userId } })
}
