import 'server-only'
import { randomBytes, randomUUID } from 'node:crypto'
import { day, dayOf } from '@/lib/core/time'
import { pool, type Tx } from '@/lib/db/client'
import { hashOf } from './secrets'
import { issueViewer, type Role, type Viewer } from './viewer'

/** Days without a visit after which a browser is signed out. */
const browserDays = 30
/** A family of tokens lives as long as its newest refresh token. */
export const refreshDays = 7

type Opening = { userId: string; label: string; now: Date }

/** A browser that is signed in. The answer is what its cookie holds; the row keeps only a hash of it. */
export async function openBrowserSession(tx: Tx, { userId, label, now }: Opening): Promise<string> {
  const sid = randomBytes(32).toString('base64url')
  await tx.session.create({
    data: {
      id: randomUUID(),
      kind: 'browser',
      sidHash: hashOf(sid),
      userId,
      label,
      ...seen(now, browserDays),
    },
  })
  return sid
}

/** The head of a family of API tokens. */
export async function openTokenFamily(tx: Tx, { userId, label, now }: Opening): Promise<string> {
  const { id } = await tx.session.create({
    data: { id: randomUUID(), kind: 'api', userId, label, ...seen(now, refreshDays) },
    select: { id: true },
  })
  return id
}

/** Ends sessions and token families of one person, on every instance at once. Answers how many. */
export async function endSessions(
  tx: Tx,
  userId: string,
  which: { only?: string; except?: string } = {},
): Promise<number> {
  const { count } = await tx.session.updateMany({
    where: {
      userId,
      revoked: false,
      ...(which.only ? { id: which.only } : {}),
      ...(which.except ? { id: { not: which.except } } : {}),
    },
    data: { revoked: true },
  })
  return count
}

export async function endBrowserSession(tx: Tx, sid: string): Promise<void> {
  await tx.session.updateMany({ where: { sidHash: hashOf(sid) }, data: { revoked: true } })
}

export function viewerOfBrowser(sid: string, now: Date): Promise<Viewer | null> {
  return viewerWhere(
    { name: 'viewer-of-browser', match: `s."sidHash" = $1 AND s."kind" = 'browser'` },
    hashOf(sid),
    now,
  )
}

export function viewerOfFamily(familyId: string, now: Date): Promise<Viewer | null> {
  return viewerWhere({ name: 'viewer-of-family', match: `s."id" = $1 AND s."kind" = 'api'` }, familyId, now)
}

type Row = {
  sessionId: string
  kind: 'browser' | 'api'
  seenToday: boolean
  id: string
  loginId: string
  nickname: string
  role: Role
  verified: boolean
  suspendedUntil: Date | null
  universityId: string
  slug: string
  name: string
  timeZone: string
}

type Asking = { name: string; match: string }

/** Every request asks this once: a named statement on the bare driver costs a quarter of the mapped query. */
async function viewerWhere(
  { name, match }: Asking,
  key: Uint8Array | string,
  now: Date,
): Promise<Viewer | null> {
  const { rows } = await pool.query<Row>({
    name,
    text: `
      SELECT s."id" AS "sessionId", s."kind", s."lastSeenOn" >= $2::date AS "seenToday",
             u."id", u."loginId", u."nickname", u."role", u."suspendedUntil",
             (u."verifiedOn" IS NOT NULL OR NOT n."requiresVerification") AS "verified",
             n."id" AS "universityId", n."slug", n."name", n."timeZone"
      FROM "Session" s
      JOIN "User" u ON u."id" = s."userId"
      JOIN "University" n ON n."id" = u."universityId"
      WHERE ${match} AND NOT s."revoked" AND s."expiresOn" >= $2::date AND u."leftOn" IS NULL`,
    values: [key, dateText(dayOf(now))],
  })
  const [row] = rows
  if (!row) return null
  if (!row.seenToday) await touch(row, now)

  return issueViewer({
    id: row.id,
    loginId: row.loginId,
    nickname: row.nickname,
    role: row.role,
    verified: row.verified,
    suspendedUntil: row.suspendedUntil && row.suspendedUntil > now ? row.suspendedUntil : null,
    sessionId: row.sessionId,
    university: { id: row.universityId, slug: row.slug, name: row.name, timeZone: row.timeZone },
  })
}

/** At most once a day: a browser that is used stays signed in. Token families are prolonged by refreshing. */
async function touch({ sessionId, kind }: Row, now: Date): Promise<void> {
  const { lastSeenOn, expiresOn } = seen(now, browserDays)
  await pool.query(
    `UPDATE "Session" SET "lastSeenOn" = $2::date, "expiresOn" = greatest("expiresOn", $3::date)
     WHERE "id" = $1 AND "lastSeenOn" < $2::date`,
    [sessionId, dateText(lastSeenOn), dateText(kind === 'browser' ? expiresOn : lastSeenOn)],
  )
}

function seen(now: Date, days: number) {
  return { lastSeenOn: dayOf(now), expiresOn: dayOf(new Date(now.getTime() + days * day)) }
}

function dateText(at: Date): string {
  return at.toISOString().slice(0, 10)
}
