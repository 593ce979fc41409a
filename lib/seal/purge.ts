import 'server-only'
import { day } from '@/lib/core/time'
import type { Db } from '@/lib/db/client'
import { shuffled } from './shelf'

/** A backlog goes over several minutes. */
const ROWS_PER_RUN = 2000

/** How many rows of each table went, or lost what had expired. */
export type Purged = Record<'marks' | 'limits' | 'idempotency' | 'resets' | 'codes', number>

/** What may be forgotten is forgotten. Runs each minute. */
export async function purgeExpired(db: Db, now = new Date()): Promise<Purged> {
  const expired = { where: { expiresAt: { lte: now } } }

  return {
    marks: await db.$executeRaw`DELETE FROM volatile."Mark" WHERE "expiresAt" <= ${now}`,
    limits: await db.$executeRaw`DELETE FROM volatile."RateLimit" WHERE "expire" <= ${BigInt(now.getTime())}`,
    idempotency: await forgetKeys(db, new Date(now.getTime() - day)),
    resets: (await db.passwordReset.deleteMany(expired)).count,
    codes: (await db.verificationCode.deleteMany(expired)).count,
  }
}

/**
 * An Idempotency-Key counts for 24 hours. A row that is written anew moves within its table's file: posts,
 * comments and reviews go in random order, so that their new places repeat no order that meant something.
 */
async function forgetKeys(db: Db, before: Date): Promise<number> {
  const expired = {
    where: { idempotencyTag: { not: null }, createdAt: { lt: before } },
    data: { idempotencyTag: null, idempotencyPrint: null },
  }
  const boards = await db.board.updateMany(expired)
  const users = await db.user.updateMany(expired)
  const imports = await db.catalogueImport.updateMany(expired)
  const plans = await db.timetable.updateMany(expired)
  const entries = await db.entry.updateMany(expired)
  const invites = await db.friendInvite.updateMany(expired)
  const packs = await db.graduationPack.updateMany(expired)
  const some = { where: expired.where, select: { id: true }, take: ROWS_PER_RUN }
  const posts = await db.post.findMany(some)
  const comments = await db.comment.findMany(some)
  const reviews = await db.review.findMany(some)
  const notes = await db.examNote.findMany(some)
  for (const { id } of shuffled(posts)) await db.post.updateMany({ where: { id }, data: expired.data })
  for (const { id } of shuffled(comments)) await db.comment.updateMany({ where: { id }, data: expired.data })
  for (const { id } of shuffled(reviews)) await db.review.updateMany({ where: { id }, data: expired.data })
  for (const { id } of shuffled(notes)) await db.examNote.updateMany({ where: { id }, data: expired.data })

  const quiet = [boards, users, imports, plans, entries, invites, packs].reduce(
    (sum, { count }) => sum + count,
    0,
  )
  return quiet + posts.length + comments.length + reviews.length + notes.length
}
