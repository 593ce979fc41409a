import 'server-only'
import { dayOf } from '@/lib/core/time'
import type { Tx } from '@/lib/db/client'

/** Sessions and token families that are over, and refresh tokens nobody can spend any more. Answers how many sessions. */
export async function purgeSessions(tx: Tx, now: Date): Promise<number> {
  const past = { expiresOn: { lt: dayOf(now) } }
  await tx.refreshToken.deleteMany({ where: past })
  const { count } = await tx.session.deleteMany({ where: { OR: [past, { revoked: true }] } })

  return count
}
