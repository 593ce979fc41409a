import 'server-only'
import { day } from '@/lib/core/time'
import type { Tx } from '@/lib/db/client'
import { textKeptDays } from '@/lib/posts/policy'

/** Few enough that nobody waits for the rows, and in random order, so that nothing tells what went together. */
const most = 200

/** Thirty days after it was deleted a review's text leaves the database. Answers how many lost theirs. */
export async function purgeDeletedReviews(tx: Tx, now = new Date()): Promise<number> {
  const before = new Date(now.getTime() - textKeptDays * day)

  return tx.$executeRaw`
    UPDATE "Review" AS review SET body = ''
    FROM (SELECT id FROM "Review" WHERE "deletedAt" <= ${before} AND "deletedAt" IS NOT NULL AND body <> ''
          ORDER BY random() LIMIT ${most}) AS old
    WHERE review.id = old.id AND review."deletedAt" <= ${before}`
}

/** The same for what was told of exams. */
export async function purgeDeletedNotes(tx: Tx, now = new Date()): Promise<number> {
  const before = new Date(now.getTime() - textKeptDays * day)

  return tx.$executeRaw`
    UPDATE "ExamNote" AS note SET body = '', questions = '{}', examples = '{}'
    FROM (SELECT id FROM "ExamNote" WHERE "deletedAt" <= ${before} AND "deletedAt" IS NOT NULL AND body <> ''
          ORDER BY random() LIMIT ${most}) AS old
    WHERE note.id = old.id AND note."deletedAt" <= ${before}`
}
