import 'server-only'
import { DomainError } from '@/lib/core/errors'
import type { Db } from '@/lib/db/client'
import { isUnreachable } from '@/lib/db/errors'
import { holding } from '@/lib/db/lock'
import { commitStep } from './commit-commands'
import { endImport } from './end-commands'
import { readStep } from './read-commands'

const steps = { reading: readStep, committing: commitStep } as const
type Step = keyof typeof steps

/**
 * Takes an import as far as it can go by itself, in the background process or on the command line; two never work
 * on the same one. What is cut off in the middle has left no trace and is done anew.
 */
export async function advanceImport(db: Db, importId: string): Promise<void> {
  await holding(`import ${importId}`, async () => {
    const row = await db.catalogueImport.findUnique({ where: { id: importId }, select: { status: true } })
    const step = row?.status as Step | undefined
    if (step === undefined || !(step in steps)) return
    try {
      await steps[step](db, importId)
    } catch (error) {
      // Without a database nothing can be said either: the job is tried again.
      if (isUnreachable(error)) throw error
      await endImport(db, importId, { from: [step], failure: wordsOf(error) })
      if (!(error instanceof DomainError)) throw error
    }
  })
}

function wordsOf(error: unknown): string {
  if (error instanceof DomainError) return error.message

  return '모람에 문제가 생겨 끝내지 못했어요. 과목표는 그대로예요. 다시 올려도 같으면 운영하는 분에게 알려 주세요.'
}
