import 'server-only'
import * as z from 'zod'
import type { Viewer } from '@/lib/auth/viewer'
import { courseOpenTo } from '@/lib/catalogue/course-queries'
import { semesterNamed } from '@/lib/catalogue/semester-queries'
import { cursorOf, idAfter, keyAfter, keyCursorOf, type Page, pageBy, pageOf } from '@/lib/core/cursor'
import { DomainError, notFound } from '@/lib/core/errors'
import { idInput } from '@/lib/core/id'
import { operation } from '@/lib/core/operation'
import { parseOne } from '@/lib/core/parse'
import { db, type Tx } from '@/lib/db/client'
import { Prisma } from '@/lib/db/generated/client'
import { read } from '@/lib/db/read'
import { readBook } from '@/lib/seal/books'
import { helpfulTag } from '@/lib/seal/tags'
import { listMineInput, listReviewsInput, type ReviewView, recentInput, reviewInput } from './schema'
import { type ReviewRow, selectReviews, toReviewView } from './views'

const helpfulKey = z.tuple([z.string().regex(/^\d{1,9}$/), idInput])

/** Of one course, newest or most helpful first. */
export const listReviews = operation(
  listReviewsInput,
  async (viewer, { courseId, offering, semester, stars, sort, cursor, limit }): Promise<Page<ReviewView>> => {
    const order = orders[sort](cursor)
    await courseOpenTo(db, viewer.university.id, courseId)
    const named = semester === undefined ? null : await semesterNamed(db, viewer.university, semester)
    const where = [Prisma.sql`r."courseId" = ${courseId}::uuid AND r."deletedAt" IS NULL`, order.after]
    if (offering !== undefined) where.push(Prisma.sql`r."offeringId" = ${offering}::uuid`)
    if (named) where.push(Prisma.sql`r."semesterId" = ${named.id}::uuid`)
    if (stars !== undefined) where.push(Prisma.sql`r.stars = ${stars}`)
    const rows = await read<ReviewRow>(
      db,
      selectReviews(viewer, Prisma.join(where, ' AND '), Prisma.sql`ORDER BY ${order.by} LIMIT ${limit + 1}`),
    )
    const helpful = await helpfulTo(db, viewer, rows)

    return pageBy(rows, {
      limit,
      cursor: order.cursor,
      view: (row) => toReviewView(viewer, row, helpful.has(row.id)),
    })
  },
  { reach: (viewer, raw) => courseMeant(db, viewer, raw) },
)

type Order = { by: Prisma.Sql; after: Prisma.Sql; cursor: (last: ReviewRow) => string }

const orders = { newest, helpful: mostHelpful }

function newest(cursor: string | undefined): Order {
  const last = idAfter(cursor)
  return {
    by: Prisma.sql`r.id DESC`,
    after: last === null ? Prisma.sql`TRUE` : Prisma.sql`r.id < ${last}::uuid`,
    cursor: ({ id }) => cursorOf(id),
  }
}

function mostHelpful(cursor: string | undefined): Order {
  const last = keyAfter(cursor, helpfulKey)
  return {
    by: Prisma.sql`r."helpfulCount" DESC, r.id DESC`,
    after:
      last === null
        ? Prisma.sql`TRUE`
        : Prisma.sql`(r."helpfulCount", r.id) < (${Number(last[0])}, ${last[1]}::uuid)`,
    cursor: ({ helpfulCount, id }) => keyCursorOf([String(helpfulCount), id]),
  }
}

/** A course of one's own university, or `not_found`: told before the input is blamed. */
export async function courseMeant(tx: Tx, viewer: Viewer, raw: unknown) {
  const courseId = parseOne(idInput, raw, 'courseId')
  if (courseId === null) throw notFound()

  return courseOpenTo(tx, viewer.university.id, courseId)
}

type Counted = { id: string; helpfulCount: number }

/** Which of these the viewer found helpful: none that nobody did. */
async function helpfulTo(tx: Tx, viewer: Viewer, reviews: Counted[]): Promise<Set<string>> {
  const ids = reviews.filter(({ helpfulCount }) => helpfulCount > 0).map(({ id }) => id)
  if (ids.length === 0) return new Set()

  const rows = await read<{ id: string }>(
    tx,
    Prisma.sql`
    SELECT v."reviewId" AS id
    FROM unnest(${ids}::uuid[], ${ids.map((id) => helpfulTag(viewer.id, id))}::bytea[]) AS asked(id, tag)
    JOIN "ReviewVote" v ON v."reviewId" = asked.id AND v.tag = asked.tag`,
  )
  return new Set(rows.map(({ id }) => id))
}

/** A review the viewer may read, or `not_found`. Deleted ones only where `deleted` asks for them. */
export async function reviewOpenTo(
  tx: Tx,
  viewer: Viewer,
  reviewId: string,
  { deleted = false } = {},
): Promise<ReviewRow> {
  const there = deleted ? Prisma.sql`TRUE` : Prisma.sql`r."deletedAt" IS NULL`
  const [row] = await read<ReviewRow>(
    tx,
    selectReviews(viewer, Prisma.sql`r.id = ${reviewId}::uuid AND ${there}`),
  )
  if (!row) throw notFound('강의평이 지워졌거나 볼 수 없는 곳에 있어요.')

  return row
}

export async function viewOf(tx: Tx, viewer: Viewer, row: ReviewRow): Promise<ReviewView> {
  return toReviewView(viewer, row, (await helpfulTo(tx, viewer, [row])).has(row.id))
}

/** One's own review for the form. Errors: `forbidden` when somebody else wrote it. */
export const getReviewToEdit = operation(reviewInput, async (viewer, { reviewId }) => {
  const review = await viewOf(db, viewer, await reviewOpenTo(db, viewer, reviewId))
  if (!review.viewer.mine) throw new DomainError('forbidden', '내가 쓴 강의평만 고칠 수 있어요.')

  return review
})

/** The newest of one's whole university. */
export const listRecentReviews = operation(recentInput, async (viewer, { limit }): Promise<ReviewView[]> => {
  const rows = await read<ReviewRow>(
    db,
    selectReviews(viewer, Prisma.sql`r."deletedAt" IS NULL`, Prisma.sql`ORDER BY r.id DESC LIMIT ${limit}`),
  )
  return rows.map((row) => toReviewView(viewer, row, false))
})

/** One's own, newest first, told from one's sealed book. */
export const listMyReviews = operation(
  listMineInput,
  async (viewer, { cursor, limit }): Promise<Page<ReviewView>> => {
    const last = idAfter(cursor)
    const book = await readBook(db, viewer.id, 'reviews')
    const rows = await read<ReviewRow>(
      db,
      selectReviews(
        viewer,
        Prisma.sql`r."deletedAt" IS NULL AND r.id = ANY(${book.map(({ itemId }) => itemId)}::uuid[])
          AND ${last === null ? Prisma.sql`TRUE` : Prisma.sql`r.id < ${last}::uuid`}`,
        Prisma.sql`ORDER BY r.id DESC LIMIT ${limit + 1}`,
      ),
    )
    return pageOf(rows, limit, (row) => toReviewView(viewer, row, false))
  },
)
