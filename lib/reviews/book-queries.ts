import 'server-only'
import { idBefore } from '@/lib/core/id'
import type { Tx } from '@/lib/db/client'
import { walk } from '@/lib/db/walk'
import { openOwner } from '@/lib/seal/owner'
import type { Listed } from '@/lib/seal/recovery'

const take = 1000

/** Every review in its author's 내가 쓴 강의평, told from its seal. */
export async function* reviewsToBooks(tx: Tx, since: Date | null): AsyncGenerator<Listed> {
  const reviews = walk(idBefore(since), (after) =>
    tx.review.findMany({
      where: { id: { gt: after } },
      orderBy: { id: 'asc' },
      take,
      select: { id: true, offeringId: true, sealedOwner: true },
    }),
  )
  for await (const { id, offeringId, sealedOwner } of reviews) {
    const userId = openOwner(sealedOwner, { table: 'Review', id })
    if (userId) yield { userId, kind: 'reviews', entry: { itemId: id, subjectId: offeringId, code: 0 } }
  }
}

/** The same for what was told of exams. */
export async function* notesToBooks(tx: Tx, since: Date | null): AsyncGenerator<Listed> {
  const notes = walk(idBefore(since), (after) =>
    tx.examNote.findMany({
      where: { id: { gt: after } },
      orderBy: { id: 'asc' },
      take,
      select: { id: true, offeringId: true, sealedOwner: true },
    }),
  )
  for await (const { id, offeringId, sealedOwner } of notes) {
    const userId = openOwner(sealedOwner, { table: 'ExamNote', id })
    if (userId) yield { userId, kind: 'notes', entry: { itemId: id, subjectId: offeringId, code: 0 } }
  }
}
