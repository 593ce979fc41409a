import 'server-only'
import type { Viewer } from '@/lib/auth/viewer'
import { courseOpenTo } from '@/lib/catalogue/course-queries'
import { DomainError, notFound } from '@/lib/core/errors'
import { idInput } from '@/lib/core/id'
import { operation } from '@/lib/core/operation'
import { parseOne } from '@/lib/core/parse'
import { db, type Tx } from '@/lib/db/client'
import { Prisma } from '@/lib/db/generated/client'
import { read } from '@/lib/db/read'
import { readBook } from '@/lib/seal/books'
import { listOpinions, listOwnOpinions, opinionOpenTo, opinionView, saidOf } from './opinion-queries'
import { orders } from './order-views'
import {
  listMineInput,
  listReviewsInput,
  type ReviewView,
  recentInput,
  reviewInput,
  writtenInput,
} from './schema'
import type { Written } from './taught'
import { type ReviewRow, reviewKind } from './views'

/** Of one course, newest or most helpful first. */
export const listReviews = operation(
  listReviewsInput,
  async (viewer, { stars, sort, cursor, limit, ...asked }) => {
    const order = orders[sort](cursor)
    const where = await saidOf(db, viewer, asked)
    if (stars !== undefined) where.push(Prisma.sql`r.stars = ${stars}`)

    return listOpinions(db, viewer, { kind: reviewKind, where, order, limit })
  },
  { reach: (viewer, raw) => courseMeant(db, viewer, raw) },
)

/** A course of one's own university, or `not_found`: told before the input is blamed. */
export async function courseMeant(tx: Tx, viewer: Viewer, raw: unknown) {
  const courseId = parseOne(idInput, raw, 'courseId')
  if (courseId === null) throw notFound()

  return courseOpenTo(tx, viewer.university.id, courseId)
}

export const getReview = operation(reviewInput, async (viewer, { reviewId }) =>
  opinionView(db, viewer, {
    kind: reviewKind,
    row: await opinionOpenTo(db, viewer, { kind: reviewKind, id: reviewId }),
  }),
)

/** One's own review for the form. Errors: `forbidden` when somebody else wrote it. */
export const getReviewToEdit = operation(reviewInput, async (viewer, { reviewId }) => {
  const review = await getReview(viewer, { reviewId })
  if (!review.viewer.mine) throw new DomainError('forbidden', '내가 쓴 강의평만 고칠 수 있어요.')

  return review
})

/** The newest of one's whole university. */
export const listRecentReviews = operation(recentInput, async (viewer, { limit }): Promise<ReviewView[]> => {
  const newestFirst = Prisma.sql`ORDER BY r.id DESC LIMIT ${limit}`
  const rows = await read<ReviewRow>(
    db,
    reviewKind.select(viewer, Prisma.sql`r."deletedAt" IS NULL`, newestFirst),
  )
  return rows.map((row) => reviewKind.toView(viewer, row, false))
})

/** Which classes one has written of. */
export const listWritten = operation(writtenInput, async (viewer): Promise<Written[]> => {
  const ids = (await readBook(db, viewer.id, reviewKind.book)).map(({ itemId }) => itemId)
  const own = Prisma.sql`r."deletedAt" IS NULL AND r.id = ANY(${ids}::uuid[])`
  const rows = await read<ReviewRow>(db, reviewKind.select(viewer, own))

  return rows.map((row) => {
    const { id: reviewId, offering, semester } = reviewKind.toView(viewer, row, false)
    return { reviewId, offeringId: offering.id, semester }
  })
})

/** One's own, newest first. */
export const listMyReviews = operation(listMineInput, async (viewer, page) =>
  listOwnOpinions(db, viewer, { kind: reviewKind, ...page }),
)
