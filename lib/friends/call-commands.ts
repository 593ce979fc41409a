import 'server-only'
import { assertMayWrite } from '@/lib/auth/standing'
import { assertWithin } from '@/lib/auth/tries'
import type { Viewer } from '@/lib/auth/viewer'
import { DomainError, notFound } from '@/lib/core/errors'
import { operation } from '@/lib/core/operation'
import { dayIn } from '@/lib/core/time'
import { db, type Tx } from '@/lib/db/client'
import { retrying } from '@/lib/db/errors'
import { Prisma } from '@/lib/db/generated/client'
import { assertRoom, lockPeople } from './number-commands'
import { callsMost } from './policy'
import { callInput } from './schema'

/**
 * Asks somebody to become a friend; two who ask each other are friends at once. The answer is the same whoever has
 * that login id, also where nobody has. Errors: `invalid` for oneself, `conflict` friend.already, friend.calls_full,
 * `rate_limited`.
 */
export const callFriend = operation(callInput, async (viewer, { loginId }) => {
  assertMayWrite(viewer)
  if (loginId === viewer.loginId) throw oneself()
  await assertWithin('friend-call', viewer.id)

  return retrying(() => db.$transaction((tx) => call(tx, viewer, loginId)))
})

async function call(tx: Tx, viewer: Viewer, loginId: string) {
  await lockPeople(tx, [viewer.id])
  await assertRoom(tx, viewer)
  await assertRoomForCall(tx, viewer)
  const [asked] = await tx.$queryRaw<{ createdAt: Date }[]>`
    INSERT INTO "FriendCall" ("userId", "loginId") VALUES (${viewer.id}::uuid, ${loginId})
    ON CONFLICT ("userId", "loginId") DO UPDATE SET "loginId" = EXCLUDED."loginId" RETURNING "createdAt"`
  const [met] = await tx.$queryRaw<{ isNew: boolean; isFriend: boolean }[]>`
    INSERT INTO "Friendship" AS f ("lowId", "highId", "requestedById")
    SELECT least(u.id, ${viewer.id}::uuid), greatest(u.id, ${viewer.id}::uuid), ${viewer.id}::uuid
    FROM "User" u
    WHERE u."universityId" = ${viewer.university.id}::uuid AND u."loginId" = ${loginId} AND u."leftOn" IS NULL
      AND NOT EXISTS (
        SELECT FROM "Block" b WHERE (b."userId", b."blockedId") IN ((u.id, ${viewer.id}::uuid), (${viewer.id}::uuid, u.id))
      )
    ON CONFLICT ("lowId", "highId") DO UPDATE SET
      "acceptedAt" = CASE WHEN f."acceptedAt" IS NULL AND f."requestedById" <> ${viewer.id}::uuid AND NOT f.withdrawn
        THEN now()::timestamptz(3) ELSE f."acceptedAt" END,
      "createdAt" = CASE WHEN f.withdrawn AND f."requestedById" <> ${viewer.id}::uuid THEN now() ELSE f."createdAt" END,
      "requestedById" = CASE WHEN f.withdrawn THEN ${viewer.id}::uuid ELSE f."requestedById" END,
      refused = f.refused AND f."requestedById" = ${viewer.id}::uuid,
      withdrawn = false
    RETURNING f."acceptedAt" = now()::timestamptz(3) AS "isNew", f."acceptedAt" IS NOT NULL AS "isFriend"`
  if (met?.isFriend && !met.isNew) throw alreadyFriends()
  if (met?.isNew) await forgetCalls(tx, viewer, loginId)

  return { loginId, askedOn: dayIn(asked?.createdAt ?? new Date(), viewer.university.timeZone) }
}

/** Takes one's request back. Who was asked hears nothing; what they answered stays answered. */
export const withdrawCall = operation(callInput, async (viewer, { loginId }) =>
  db.$transaction(async (tx) => {
    const { count } = await tx.friendCall.deleteMany({ where: { userId: viewer.id, loginId } })
    if (count === 0) throw notFound('그런 신청을 보낸 적이 없어요.')

    // The same two statements whoever has that login id, also where nobody has.
    const asked = Prisma.sql`
      FROM "User" u
      WHERE u."universityId" = ${viewer.university.id}::uuid AND u."loginId" = ${loginId}
        AND f."lowId" = least(u.id, ${viewer.id}::uuid) AND f."highId" = greatest(u.id, ${viewer.id}::uuid)
        AND f."requestedById" = ${viewer.id}::uuid AND f."acceptedAt" IS NULL`
    await tx.$executeRaw`UPDATE "Friendship" f SET withdrawn = true ${asked} AND f.refused`
    await tx.$executeRaw`
      DELETE FROM "Friendship" WHERE ("lowId", "highId") IN (
        SELECT f."lowId", f."highId" FROM "Friendship" f, LATERAL (SELECT u.id ${asked}) u WHERE NOT f.refused)`
  }),
)

async function assertRoomForCall(tx: Tx, { id }: Viewer) {
  if ((await tx.friendCall.count({ where: { userId: id } })) < callsMost) return

  throw new DomainError(
    'conflict',
    `답을 기다리는 신청은 ${callsMost}개까지예요. 오래된 신청을 거두고 다시 해 주세요.`,
    { code: 'friend.calls_full' },
  )
}

/** Friends ask each other nothing any more. */
async function forgetCalls(tx: Tx, viewer: Viewer, loginId: string) {
  await tx.$executeRaw`
    DELETE FROM "FriendCall" c USING "User" me, "User" other
    WHERE me.id = ${viewer.id}::uuid
      AND other."universityId" = me."universityId" AND other."loginId" = ${loginId}
      AND ((c."userId" = me.id AND c."loginId" = other."loginId")
        OR (c."userId" = other.id AND c."loginId" = me."loginId"))`
}

export async function forgetCallsBetween(tx: Tx, viewer: Viewer, userId: string): Promise<void> {
  const other = await tx.user.findUniqueOrThrow({ where: { id: userId }, select: { loginId: true } })
  await forgetCalls(tx, viewer, other.loginId)
}

function oneself(): DomainError {
  const message = '내 아이디예요. 친구의 아이디를 적어 주세요.'
  return new DomainError('invalid', message, { code: 'friend.oneself', fields: { loginId: message } })
}

function alreadyFriends(): DomainError {
  const message = '이미 친구예요.'
  return new DomainError('conflict', message, { code: 'friend.already', fields: { loginId: message } })
}
