import 'server-only'
import { idBefore } from '@/lib/core/id'
import type { Tx } from '@/lib/db/client'
import { walk } from '@/lib/db/walk'
import { openOwner } from '@/lib/seal/owner'
import type { Listed } from '@/lib/seal/recovery'

const take = 1000

/** Every report in its sender's book, told from its seal. */
export async function* reportsToBooks(tx: Tx, since: Date | null): AsyncGenerator<Listed> {
  const reports = walk(idBefore(since), (after) =>
    tx.report.findMany({
      where: { id: { gt: after } },
      orderBy: { id: 'asc' },
      take,
      select: { id: true, itemId: true, sealedOwner: true },
    }),
  )
  for await (const { id, itemId, sealedOwner } of reports) {
    const userId = openOwner(sealedOwner, { table: 'Report', id })
    if (userId) yield { userId, kind: 'reports', entry: { itemId: id, subjectId: itemId, code: 0 } }
  }
}
