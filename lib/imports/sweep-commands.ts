import 'server-only'
import type { Tx } from '@/lib/db/client'
import { enqueue } from '@/lib/db/queue'
import { endImport } from './end-commands'

const second = 1000
const minute = 60 * second
const day = 86_400 * second

/** How long an import that should move may stand still before somebody else looks after it. */
const patience = 5 * second
/** No file takes so long: one that is still not read then brings down whoever reads it. */
const longest = 10 * minute

/** Hands on what a dead process left behind, and ends what nobody confirmed for a day. Runs every few seconds. */
export async function sweepImports(tx: Tx, now = new Date()): Promise<Record<'resumed' | 'ended', number>> {
  const still = await tx.catalogueImport.findMany({
    where: { status: { in: ['reading', 'committing'] }, movedAt: { lt: new Date(now.getTime() - patience) } },
    select: { id: true },
  })
  for (const { id } of still) await enqueue('import', { importId: id }, id)

  const stuck = await tx.catalogueImport.findMany({
    where: { status: 'reading', movedAt: { lt: new Date(now.getTime() - longest) } },
    select: { id: true },
  })
  const tooHard = '파일을 끝까지 읽지 못했어요. 과목표는 그대로예요. 표만 남기고 다시 저장해서 올려 주세요.'
  for (const { id } of stuck) await endImport(tx, id, { from: ['reading'], failure: tooHard })

  const forgotten = await tx.catalogueImport.findMany({
    where: { status: { in: ['needs_mapping', 'ready'] }, movedAt: { lt: new Date(now.getTime() - day) } },
    select: { id: true },
  })
  const failure = '하루 동안 반영하지 않아서 닫았어요. 필요하면 파일을 다시 올려 주세요.'
  for (const { id } of forgotten) await endImport(tx, id, { from: ['needs_mapping', 'ready'], failure })

  return { resumed: still.length, ended: forgotten.length + stuck.length }
}
