import 'server-only'
import { DomainError } from '@/lib/core/errors'
import { spanText } from '@/lib/core/time'
import type { Tx } from '@/lib/db/client'
import { env } from '@/lib/env'
import { personTag } from './tags'

type Pace = {
  userId: string
  /** What is counted, and where: `post:<boardId>`. */
  rule: string
  /** Multiplied by RATE_LIMIT_FACTOR. */
  most: number
  /** Seconds. */
  within: number
  code?: string
  /** What one can do after the wait. */
  what?: string
  now?: Date
}

/** Marks one act, or refuses with `code` when `most` of them lie within the last `within` seconds. */
export async function assertPace(
  tx: Tx,
  { userId, rule, most, within, code = 'post.pace', what = '올릴 수 있어요', now }: Pace,
): Promise<void> {
  const allowed = Math.max(1, Math.floor(most * env.RATE_LIMIT_FACTOR))
  const retryAfter = await mark(tx, { userId, what: ['pace', rule], allowed, within, now })
  if (retryAfter === null) return

  throw new DomainError('rate_limited', `${spanText(retryAfter)} 뒤에 ${what}.`, {
    code,
    retryAfter,
  })
}

type Fresh = {
  userId: string
  rule: string
  text: string
  /** Seconds. */
  within: number
  code: string
  message: string
  now?: Date
}

/** Marks a text, or refuses when the same person sent the same one within the last `within` seconds. */
export async function assertFresh(
  tx: Tx,
  { userId, rule, text, within, code, message, now }: Fresh,
): Promise<void> {
  const retryAfter = await mark(tx, { userId, what: ['fresh', rule, text], allowed: 1, within, now })
  if (retryAfter !== null) throw new DomainError('rate_limited', message, { code, retryAfter })
}

type Act = { userId: string; what: string[]; allowed: number; within: number; now: Date | undefined }

/** Sets the mark and answers `null`, or answers the seconds until there is room for it. */
async function mark(tx: Tx, { userId, what, allowed, within, now }: Act): Promise<number | null> {
  const lock = Buffer.from(personTag('mark-lock', userId, JSON.stringify(what))).readBigInt64BE()
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(${lock}::bigint)`

  const at = (now ?? new Date()).getTime()
  const span = within * 1000
  const window = Math.floor(at / span)
  const [previous, current] = [window - 1, window].map((turn) =>
    personTag('mark', userId, JSON.stringify([...what, within, turn])),
  )
  const marks = await tx.$queryRaw<{ at: Date }[]>`
    SELECT "at" FROM volatile."Mark"
    WHERE "key" IN (${previous}, ${current}) AND "at" > ${new Date(at - span)}
    ORDER BY "at" DESC LIMIT ${allowed}`
  const oldest = marks[allowed - 1]
  if (oldest) return Math.max(1, Math.ceil((oldest.at.getTime() + span - at) / 1000))

  await tx.$executeRaw`
    INSERT INTO volatile."Mark" ("key", "at", "expiresAt")
    VALUES (${current}, ${new Date(at)}, ${new Date(at + span)})`
  return null
}
