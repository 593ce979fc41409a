import 'server-only'
import type { Viewer } from '@/lib/auth/viewer'
import { Prisma } from '@/lib/db/generated/client'
import { chosenBy, type Sharing } from './pair'
import type { FriendView } from './schema'

export type FriendRow = {
  id: string
  nickname: string
  nicknameFolded: string
  acceptedAt: Date
  lowId: string
  lowShows: Sharing | null
  highShows: Sharing | null
  /** What the other shows to friends in general. */
  friendSharing: Sharing
}

/** Friends of the viewer whom neither has blocked; `where` may speak of the friend as `u`. */
export function selectFriends(viewer: Viewer, where: Prisma.Sql = Prisma.empty): Prisma.Sql {
  return Prisma.sql`
    SELECT u.id, u.nickname, u."nicknameFolded", f."acceptedAt", f."lowId", f."lowShows"::text, f."highShows"::text,
           u."friendSharing"::text
    FROM "Friendship" f
    JOIN "User" u ON u.id = CASE WHEN f."lowId" = ${viewer.id}::uuid THEN f."highId" ELSE f."lowId" END
    WHERE (f."lowId" = ${viewer.id}::uuid OR f."highId" = ${viewer.id}::uuid)
      AND f."acceptedAt" IS NOT NULL AND u."leftOn" IS NULL ${where}`
}

/** Requests to the viewer, and answers to the viewer’s own. */
export function selectFriendNews({ id }: Viewer, most: number): Prisma.Sql {
  return Prisma.sql`
    SELECT u.id, u.nickname, coalesce(f."acceptedAt", f."createdAt") AS at, f."acceptedAt" IS NOT NULL AS accepted
    FROM "Friendship" f
    JOIN "User" u ON u.id = CASE WHEN f."lowId" = ${id}::uuid THEN f."highId" ELSE f."lowId" END
    WHERE (f."lowId" = ${id}::uuid OR f."highId" = ${id}::uuid)
      AND (f."requestedById" = ${id}::uuid) = (f."acceptedAt" IS NOT NULL)
      AND NOT f.refused AND u."leftOn" IS NULL
    ORDER BY at DESC LIMIT ${most}`
}

export function toFriendView(viewer: Viewer, row: FriendRow): FriendView {
  return {
    id: row.id,
    nickname: row.nickname,
    since: row.acceptedAt.toISOString(),
    shows: chosenBy(viewer.id, row),
    sees: chosenBy(row.id, row) ?? row.friendSharing,
  }
}
