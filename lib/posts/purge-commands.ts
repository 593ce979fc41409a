import 'server-only'
import { day } from '@/lib/core/time'
import type { Tx } from '@/lib/db/client'
import { textKeptDays } from './policy'

/** Few enough that nobody waits for the rows, and in random order, so that nothing tells what went together. */
const most = 200

/** Thirty days after it was deleted a post's text leaves the database. Answers how many lost theirs. */
export async function purgeDeletedPosts(tx: Tx, now = new Date()): Promise<number> {
  const before = new Date(now.getTime() - textKeptDays * day)

  return tx.$executeRaw`
    UPDATE "Post" AS post SET title = NULL, body = ''
    FROM (SELECT id FROM "Post" WHERE "deletedAt" <= ${before} AND "deletedAt" IS NOT NULL AND body <> ''
          ORDER BY random() LIMIT ${most}) AS old
    WHERE post.id = old.id AND post."deletedAt" <= ${before}`
}
