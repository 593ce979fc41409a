import 'server-only'
import type { Tx } from '@/lib/db/client'
import type { ImportStatus } from './import-status'

/** Ends an import that changed nothing, and lets its file go. Answers whether it still stood where `from` says. */
export async function endImport(
  tx: Tx,
  importId: string,
  { from, failure }: { from: ImportStatus[]; failure: string },
): Promise<boolean> {
  const { count } = await tx.catalogueImport.updateMany({
    where: { id: importId, status: { in: from } },
    data: { status: 'failed', failure, movedAt: new Date() },
  })
  if (count === 0) return false

  await tx.importFile.deleteMany({ where: { importId } })
  await tx.sectionChange.deleteMany({ where: { importId } })
  return true
}
