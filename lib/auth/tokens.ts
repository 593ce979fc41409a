import 'server-only'
import { randomBytes, randomUUID } from 'node:crypto'
import { DomainError } from '@/lib/core/errors'
import { idBytes, idFromBytes } from '@/lib/core/id'
import { day, dayOf } from '@/lib/core/time'
import { db, type Tx } from '@/lib/db/client'
import { hashOf, openToken, signToken } from './secrets'
import { openTokenFamily, refreshDays } from './session-rows'

/** Seconds that an access token lasts. */
const accessSeconds = 1800

export type TokenPair = {
  accessToken: string
  refreshToken: string
  tokenType: 'Bearer'
  expiresIn: typeof accessSeconds
}

type Issue = { userId: string; label: string; now: Date }

/** A new family with its first pair. */
export async function issueTokenPair(tx: Tx, { userId, label, now }: Issue): Promise<TokenPair> {
  const familyId = await openTokenFamily(tx, { userId, label, now })
  const { refreshToken, row } = newRefreshToken(now)
  await tx.refreshToken.create({ data: { id: randomUUID(), familyId, ...row } })

  return pairOf(familyId, refreshToken, now)
}

/**
 * Spends a refresh token for a new pair, in one statement, so that of many who try at once one succeeds.
 * A token that was spent before is in two hands: its whole family ends.
 */
export async function rotateTokens(refreshToken: string, now: Date): Promise<TokenPair> {
  if (openToken('refresh token', refreshToken, now) === null) throw spentToken()

  const next = newRefreshToken(now)
  const [rotated] = await db.$queryRaw<{ familyId: string }[]>`
    WITH spent AS (
      UPDATE "RefreshToken" t SET "spent" = true
      FROM "Session" s JOIN "User" u ON u."id" = s."userId"
      WHERE t."hash" = ${hashOf(refreshToken)} AND NOT t."spent"
        AND s."id" = t."familyId" AND NOT s."revoked" AND u."leftOn" IS NULL
      RETURNING t."familyId"
    ), prolonged AS (
      UPDATE "Session" SET "lastSeenOn" = ${dayOf(now)}::date, "expiresOn" = ${next.row.expiresOn}::date
      WHERE "id" IN (SELECT "familyId" FROM spent)
    )
    INSERT INTO "RefreshToken" ("id", "familyId", "hash", "spent", "expiresOn")
    SELECT ${randomUUID()}::uuid, "familyId", ${next.row.hash}, false, ${next.row.expiresOn}::date FROM spent
    RETURNING "familyId"`
  if (rotated) return pairOf(rotated.familyId, next.refreshToken, now)

  await endFamilyOf(refreshToken)
  throw spentToken()
}

/** The family of a good access token; its row still has to be asked. */
export function familyOfAccessToken(token: string, now: Date): string | null {
  const payload = openToken('access token', token, now)
  return payload && payload.length === 16 ? idFromBytes(payload) : null
}

function pairOf(familyId: string, refreshToken: string, now: Date): TokenPair {
  const expiresAt = new Date(now.getTime() + accessSeconds * 1000)
  const accessToken = signToken('access token', idBytes(familyId), expiresAt)

  return { accessToken, refreshToken, tokenType: 'Bearer', expiresIn: accessSeconds }
}

/** The exact end is signed into the token; the row keeps only the day. */
function newRefreshToken(now: Date) {
  const expiresAt = new Date(now.getTime() + refreshDays * day)
  const refreshToken = signToken('refresh token', randomBytes(32), expiresAt)

  return { refreshToken, row: { hash: hashOf(refreshToken), expiresOn: dayOf(expiresAt) } }
}

async function endFamilyOf(refreshToken: string): Promise<void> {
  const found = await db.refreshToken.findUnique({
    where: { hash: hashOf(refreshToken) },
    select: { familyId: true },
  })
  if (found) await db.session.update({ where: { id: found.familyId }, data: { revoked: true } })
}

function spentToken(): DomainError {
  return new DomainError('unauthenticated', '로그인 시간이 끝났어요. 다시 로그인해 주세요.', {
    code: 'token.refused',
  })
}
