import 'server-only'
import type { Viewer } from '@/lib/auth/viewer'
import { Prisma } from '@/lib/db/generated/client'
import type { BoardView } from './schema'

export type BoardRow = Omit<BoardView, 'notice' | 'viewer'> & {
  id: string
  ownerId: string | null
  noticeId: string | null
  noticeTitle: string | null
  pinPosition: number | null
}

/** Every board of the viewer's university, with the viewer's own pins and a notice that is still there. */
export function selectBoards(viewer: Viewer, where: Prisma.Sql = Prisma.empty): Prisma.Sql {
  return Prisma.sql`
    SELECT b.id, b.slug, b.name, b.description, b.rules, b.titled, b.anonymity::text, b.questions, b.secret,
           b.commercial, b."hotEligible", b."ownerId", p."position" AS "pinPosition",
           n.id AS "noticeId", coalesce(n.title, left(n.body, 100)) AS "noticeTitle"
    FROM "Board" b
    LEFT JOIN "BoardPin" p ON p."boardId" = b.id AND p."userId" = ${viewer.id}::uuid
    LEFT JOIN "Post" n ON n.id = b."noticePostId" AND n."deletedAt" IS NULL
    WHERE b."universityId" = ${viewer.university.id}::uuid ${where}
    ORDER BY p."position" NULLS LAST, b."position", b.id`
}

export function toBoardView(viewer: Viewer, row: BoardRow): BoardView {
  return {
    slug: row.slug,
    name: row.name,
    description: row.description,
    rules: row.rules,
    titled: row.titled,
    anonymity: row.anonymity,
    questions: row.questions,
    secret: row.secret,
    commercial: row.commercial,
    hotEligible: row.hotEligible,
    notice: row.noticeId ? { id: row.noticeId, title: row.noticeTitle ?? '' } : null,
    viewer: { pinned: row.pinPosition !== null, owner: row.ownerId === viewer.id },
  }
}
