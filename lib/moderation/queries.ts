import 'server-only'
import type { Viewer } from '@/lib/auth/viewer'
import { getComment } from '@/lib/comments/queries'
import { idAfter, pageOf } from '@/lib/core/cursor'
import { DomainError } from '@/lib/core/errors'
import { operation } from '@/lib/core/operation'
import { db, type Tx } from '@/lib/db/client'
import { Prisma } from '@/lib/db/generated/client'
import { read } from '@/lib/db/read'
import { getPost } from '@/lib/posts/queries'
import { getNote } from '@/lib/reviews/exam-queries'
import { getReview } from '@/lib/reviews/queries'
import { readBook } from '@/lib/seal/books'
import { reportTag } from '@/lib/seal/tags'
import type { ItemKind } from './item'
import { assertModerates } from './policy'
import { itemInput, listReportedInput, listReportsInput } from './schema'
import { type ReportRow, reportColumns, toReportView } from './views'

/** `under` is the id of the post or course under which it stands. */
type Item = { mine: boolean; words: string; under: string }

/** Each kind as its own domain shows it to this person, or `not_found`. */
const items: Record<ItemKind, (viewer: Viewer, id: string) => Promise<Item>> = {
  post: async (viewer, postId) => {
    const { id, title, content, viewer: own } = await getPost(viewer, { postId })
    return { mine: own.mine, words: title ?? content, under: id }
  },
  comment: async (viewer, commentId) => {
    const { postId, content, viewer: own } = await getComment(viewer, { commentId })
    return { mine: own.mine, words: content, under: postId }
  },
  review: async (viewer, reviewId) => {
    const { course, content, viewer: own } = await getReview(viewer, { reviewId })
    return { mine: own.mine, words: content, under: course.id }
  },
  examNote: async (viewer, noteId) => {
    const { course, strategy, viewer: own } = await getNote(viewer, { noteId })
    return { mine: own.mine, words: strategy, under: course.id }
  },
}

/** What may be reported, with the reason that one has given already. */
export const getItem = operation(itemInput, async (viewer, { kind, itemId }) => {
  const item = await items[kind](viewer, itemId)
  const own = await ownReport(db, viewer, itemId)

  return { kind, itemId, ...item, reason: own?.reason }
})

/** The same for the form. Errors: `forbidden` one's own. */
export const getItemToReport = operation(itemInput, async (viewer, asked) => {
  const item = await getItem(viewer, asked)
  if (item.mine) throw new DomainError('forbidden', '내가 쓴 것은 신고할 수 없어요.')

  return item
})

/** The ids of all that the viewer has reported: told by one's book, which most people never opened. */
export const listReported = operation(
  listReportedInput,
  async (viewer): Promise<string[]> =>
    (await readBook(db, viewer.id, 'reports')).map(({ subjectId }) => subjectId),
)

async function ownReport(tx: Tx, viewer: Viewer, itemId: string): Promise<ReportRow | undefined> {
  const [own] = await read<ReportRow>(
    tx,
    Prisma.sql`
    SELECT ${reportColumns} FROM "Report" r
    WHERE r."itemId" = ${itemId}::uuid AND r.tag = ${reportTag(viewer.id, itemId)}`,
  )
  return own
}

/** One's own, the last one first, told from one's sealed book. */
export const listMyReports = operation(listReportsInput, async (viewer, { cursor, limit }) => {
  const last = idAfter(cursor)
  const ids = (await readBook(db, viewer.id, 'reports')).map(({ itemId }) => itemId)

  return newestOf(Prisma.sql`r.id = ANY(${ids}::uuid[]) AND ${before(last)}`, limit)
})

/** Everything that was reported at one's university, the last one first. Errors: `forbidden` for students. */
export const listReports = operation(listReportsInput, async (viewer, { cursor, limit }) => {
  assertModerates(viewer)
  const last = idAfter(cursor)

  return newestOf(Prisma.sql`r."universityId" = ${viewer.university.id}::uuid AND ${before(last)}`, limit)
})

function before(last: string | null): Prisma.Sql {
  return last === null ? Prisma.sql`TRUE` : Prisma.sql`r.id < ${last}::uuid`
}

async function newestOf(where: Prisma.Sql, limit: number) {
  const rows = await read<ReportRow>(
    db,
    Prisma.sql`SELECT ${reportColumns} FROM "Report" r WHERE ${where} ORDER BY r.id DESC LIMIT ${limit + 1}`,
  )
  return pageOf(rows, limit, toReportView)
}
