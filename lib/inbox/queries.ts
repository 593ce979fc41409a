import 'server-only'
import type { Viewer } from '@/lib/auth/viewer'
import { likedBy } from '@/lib/comments/queries'
import { type CommentRow, selectComments, toCommentView } from '@/lib/comments/views'
import { cursorOf, idAfter, type Page } from '@/lib/core/cursor'
import { operation } from '@/lib/core/operation'
import { db } from '@/lib/db/client'
import { Prisma } from '@/lib/db/generated/client'
import { read } from '@/lib/db/read'
import { newsOfFriends } from '@/lib/friends/news-queries'
import { noticeCodes } from '@/lib/notifications/notice'
import { type BookEntry, countUnseen, inboxSeen, readBook } from '@/lib/seal/books'
import { listInboxInput, type NoticeView, wholeInbox } from './schema'

/**
 * Comments under one's posts, replies to one's comments, and news of friends, newest first. What was deleted or taken
 * back is passed over.
 */
export const listInbox = operation(
  listInboxInput,
  async (viewer, { cursor, limit }): Promise<Page<NoticeView>> => {
    const [book, news, seen] = await Promise.all([
      readBook(db, viewer.id, 'inbox'),
      newsOfFriends(db, viewer),
      inboxSeen(db, viewer.id),
    ])
    const last = idAfter(cursor)
    const left = [...book, ...news].filter(({ id }) => last === null || id < last).sort(newestFirst)
    const lines = left.slice(0, limit)
    const answers = await answersOf(
      viewer,
      lines.filter((line) => 'itemId' in line),
    )
    const end = lines.at(-1)

    return {
      items: lines.flatMap((line): NoticeView[] => {
        const notice = 'itemId' in line ? answers.get(line.itemId) : line
        return notice ? [{ ...notice, unread: isUnread(line, seen) }] : []
      }),
      nextCursor: end && left.length > limit ? cursorOf(end.id) : null,
    }
  },
)

type Answer = CommentRow & { postTitle: string; boardName: string }

async function answersOf(viewer: Viewer, entries: BookEntry[]) {
  const ids = entries.map((entry) => entry.itemId)
  const rows = await read<Answer>(
    db,
    Prisma.sql`
    SELECT c.*, coalesce(p.title, left(p.body, 60)) AS "postTitle", b.name AS "boardName"
    FROM (${selectComments(viewer, Prisma.sql`c.id = ANY(${ids}::uuid[]) AND c."deletedAt" IS NULL`)}) c
    JOIN "Post" p ON p.id = c."postId"
    JOIN "Board" b ON b.id = p."boardId"`,
  )
  const liked = await likedBy(db, viewer, rows)
  const codes = new Map(entries.map((entry) => [entry.itemId, entry.code]))

  return new Map(
    rows.map((row) => [
      row.id,
      {
        id: row.id,
        kind: codes.get(row.id) === noticeCodes.reply ? ('reply' as const) : ('comment' as const),
        post: { id: row.postId, title: row.postTitle, board: row.boardName },
        comment: toCommentView(viewer, row, liked.has(row.id)),
      },
    ]),
  )
}

/** How many one has not seen. */
export const countUnread = operation(wholeInbox, async (viewer) => {
  const [{ unseen, seen }, news] = await Promise.all([countUnseen(db, viewer.id), newsOfFriends(db, viewer)])
  return { unread: unseen + news.filter((one) => isUnread(one, seen)).length }
})

function isUnread({ id }: { id: string }, seen: string | null): boolean {
  return seen === null || id > seen
}

function newestFirst(one: { id: string }, other: { id: string }): number {
  return one.id < other.id ? 1 : -1
}
