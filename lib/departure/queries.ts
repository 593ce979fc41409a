import 'server-only'
import type { Tx } from '@/lib/db/client'
import type { Leaver } from './schedule'

/** Everybody who left and of whom something is still there. */
export async function listLeavers(tx: Tx): Promise<Leaver[]> {
  const rows = await tx.user.findMany({
    where: { leftOn: { not: null } },
    select: { id: true, leftOn: true, eraseBy: true },
  })
  return rows.flatMap(({ leftOn, ...row }) => (leftOn ? [{ ...row, leftOn }] : []))
}
