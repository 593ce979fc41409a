import 'server-only'
import type { Viewer } from '@/lib/auth/viewer'
import { likedBy } from '@/lib/comments/queries'
import { type CommentRow, selectComments, toCommentView } from '@/lib/comments/views'
import { cursorOf, idAfter, type Page } from '@/lib/core/cursor'
import { operation } from '@/lib/core/operation'
import { db } from '@/lib/db/client'
import { Prisma } from '@/lib/db/generated/client'
import { read } from '@/lib/db/read'
import { noticeCodes } from '@/lib/notifications/notice'
import { type BookEntry, countUnseen, inboxSeen, readBook } from '@/lib/seal/books'
import { listInboxInput, type NoticeView, wholeInbox } from './schema'

/** Comments under one's posts and replies to one's comments, newest first. What was deleted is passed over. */
export const listInbox = operation(
  listInboxInput,
  async (viewer, { cursor, limit }): Promise<Page<NoticeView>> => {
    const [book, seen] = await Promise.all([readBook(db, viewer.id, 'inbox'), inboxSeen(db, viewer.id)])
    const last = idAfter(cursor)
    const left = book.filter((entry) => last === null || entry.id < last)
    const entries = left.slice(0, limit)
    const notices = await noticesOf(viewer, entries)
    const end = entries.at(-1)

    return {
      items: entries.flatMap((entry) => {
        const notice = notices.get(entry.itemId)
        return notice ? [{ ...notice, unread: isUnread(entry, seen) }] : []
      }),
      nextCursor: end && left.length > limit ? cursorOf(end.id) : null,
    }
  },
)

type Answer = CommentRow & { postTitle: string; boardName: string }

async function noticesOf(viewer: Viewer, entries: BookEntry[]) {
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

/** How many entries one has not seen. */
export const countUnread = operation(wholeInbox, async (viewer) => ({
  unread: await countUnseen(db, viewer.id),
}))

function isUnread(entry: BookEntry, seen: string | null): boolean {
  return seen === null || entry.id > seen
}
