import 'server-only'
import type { Tx } from '@/lib/db/client'
import { enqueue } from '@/lib/db/queue'
import { endImport } from './end-commands'

const second = 1000
const day = 86_400 * second

/** How long an import that should move may stand still before somebody else looks after it. */
const patience = 5 * second

/** Hands on what a dead process left behind, and ends what nobody confirmed for a day. Runs every few seconds. */
export async function sweepImports(tx: Tx, now = new Date()): Promise<Record<'resumed' | 'ended', number>> {
  const still = await tx.catalogueImport.findMany({
    where: { status: { in: ['reading', 'committing'] }, movedAt: { lt: new Date(now.getTime() - patience) } },
    select: { id: true },
  })
  for (const { id } of still) await enqueue('import', { importId: id }, id)

  const forgotten = await tx.catalogueImport.findMany({
    where: { status: { in: ['needs_mapping', 'ready'] }, movedAt: { lt: new Date(now.getTime() - day) } },
    select: { id: true },
  })
  const failure = '하루 동안 반영하지 않아서 닫았어요. 필요하면 파일을 다시 올려 주세요.'
  for (const { id } of forgotten) await endImport(tx, id, { from: ['needs_mapping', 'ready'], failure })

  return { resumed: still.length, ended: forgotten.length }
}
