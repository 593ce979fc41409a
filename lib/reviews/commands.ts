import 'server-only'
import { assertMayWrite } from '@/lib/auth/standing'
import type { Viewer } from '@/lib/auth/viewer'
import { courseOpenTo } from '@/lib/catalogue/course-queries'
import { DomainError } from '@/lib/core/errors'
import { given } from '@/lib/core/given'
import { newId } from '@/lib/core/id'
import { operation } from '@/lib/core/operation'
import { db, type Tx } from '@/lib/db/client'
import { isTaken, retrying } from '@/lib/db/errors'
import { type Idempotency, once } from '@/lib/db/idempotency'
import { enterBook } from '@/lib/seal/books'
import { assertPace } from '@/lib/seal/marks'
import { sealOwner } from '@/lib/seal/owner'
import { reviewTag } from '@/lib/seal/tags'
import { hasTaken, type Subject, subjectMeant } from './offering-queries'
import { opinionOpenTo, opinionView } from './opinion-queries'
import { deleteOwn, restoreOwn } from './own-commands'
import { ownOpinionLocked, reachOwnOpinion } from './own-queries'
import { courseMeant } from './queries'
import { editReviewInput, reviewInput, writeReviewInput } from './schema'
import { type Answers, emptyTally, minus, type Tally, tallyOf } from './tally'
import { reviewKind as kind } from './views'

/** A whole semester can be told of in one sitting; a flood cannot. */
const pace = { most: 20, within: 600, code: 'review.pace', what: '강의평을 쓸 수 있어요' }

/** Errors: `not_found` course, `invalid` by offering and semester, `conflict` review.already, `rate_limited` review.pace. */
export const writeReview = operation(
  writeReviewInput,
  async (viewer, { idempotencyKey, courseId, offering, semester, ...words }) => {
    await courseOpenTo(db, viewer.university.id, courseId)
    assertMayWrite(viewer)
    const subject = await subjectMeant(db, viewer, { courseId, offering, semester })
    const tookIt = await hasTaken(db, viewer, subject)

    return once(
      { table: 'Review', person: viewer.id, key: idempotencyKey, body: { subject, ...words } },
      {
        make: (tx, idempotency) => make(tx, viewer, { subject, words, tookIt, idempotency }),
        found: async (tx, id) => {
          const made = await opinionOpenTo(tx, viewer, { kind, id, deleted: true })
          const { content, ...answers } = words
          const asMade = { ...made, ...answers, body: content, helpfulCount: 0, version: 1, editedAt: null }
          return kind.toView(viewer, asMade, false)
        },
      },
    )
  },
  {
    reach: async (viewer, raw) => {
      await courseMeant(db, viewer, raw)
      assertMayWrite(viewer)
    },
  },
)

type Words = Answers & { content: string }
type NewReview = { subject: Subject; words: Words; tookIt: boolean; idempotency: Idempotency }

async function make(tx: Tx, viewer: Viewer, { subject, words, tookIt, idempotency }: NewReview) {
  await assertPace(tx, { userId: viewer.id, rule: 'review', ...pace })
  const id = newId()
  const { courseId, offeringId, semesterId } = subject
  const { stars, assignments, teamwork, grading, attendance, exams, content } = words
  const written = await tx.$executeRaw`
    INSERT INTO "Review" (id, "universityId", "courseId", "offeringId", "semesterId", "authorTag", "sealedOwner", stars,
      assignments, teamwork, grading, attendance, exams, body, "tookIt", "createdAt", "idempotencyTag", "idempotencyPrint")
    VALUES (${id}::uuid, ${viewer.university.id}::uuid, ${courseId}::uuid, ${offeringId}::uuid, ${semesterId}::uuid,
      ${reviewTag(viewer.id, subject)}, ${sealOwner(viewer.id, { table: 'Review', id })}, ${stars},
      ${assignments}::"Amount", ${teamwork}::"Amount", ${grading}::"Grading", ${attendance}::"Attendance", ${exams},
      ${content}, ${tookIt}, ${new Date()}, ${idempotency.idempotencyTag}, ${idempotency.idempotencyPrint})
    ON CONFLICT ("offeringId", "semesterId", "authorTag") WHERE "deletedAt" IS NULL DO NOTHING`
  if (written === 0) throw already()

  await count(tx, offeringId, tallyOf(words))
  await enterBook(tx, viewer.id, 'reviews', { itemId: id, subjectId: offeringId, code: 0 })
  return kind.toView(viewer, await opinionOpenTo(tx, viewer, { kind, id }), false)
}

function already(): DomainError {
  return new DomainError('conflict', '이 학기 이 수업의 강의평을 이미 썼어요. 쓴 강의평을 고칠 수 있어요.', {
    code: 'review.already',
  })
}

/** The counters move with the rows, in their transaction. */
async function count(tx: Tx, offeringId: string, change: Tally): Promise<void> {
  await tx.$executeRaw`
    UPDATE "Offering" SET tally = (
      SELECT array_agg(now + added ORDER BY place)
      FROM unnest(tally, ${change}::int[]) WITH ORDINALITY AS t(now, added, place))
    WHERE id = ${offeringId}::uuid`
}

/** Helpful votes stay. Errors: `forbidden` not one's own, `stale` when another window edited in between. */
export const editReview = operation(
  editReviewInput,
  async (viewer, { reviewId, version, ...changes }) =>
    retrying(() =>
      db.$transaction(async (tx) => {
        const one = { kind, id: reviewId }
        const review = await ownOpinionLocked(tx, viewer, { ...one, version })
        const tookIt = await hasTaken(tx, viewer, review)
        const { content, ...answers } = changes
        const data = given({ ...answers, body: content }) as Partial<Answers>
        await tx.review.update({
          where: { id: reviewId },
          data: { ...data, tookIt, version: { increment: 1 }, editedAt: new Date() },
        })
        await count(tx, review.offeringId, minus(tallyOf({ ...review, ...data }), tallyOf(review)))
        return opinionView(tx, viewer, { kind, row: await opinionOpenTo(tx, viewer, one) })
      }),
    ),
  { reach },
)

/** Can be undone for ten minutes. */
export const deleteReview = operation(
  reviewInput,
  async (viewer, { reviewId }) => deleteOwn(db, viewer, { kind, id: reviewId, setDeleted }),
  { reach },
)

/** Errors: `conflict` review.already when another one has taken its place. */
export const restoreReview = operation(reviewInput, async (viewer, { reviewId }) =>
  restoreOwn(db, viewer, {
    kind,
    id: reviewId,
    setDeleted: (tx, review, at) => unlessAlready(() => setDeleted(tx, review, at)),
  }),
)

async function unlessAlready(write: () => Promise<void>) {
  try {
    await write()
  } catch (error) {
    throw isTaken(error) ? already() : error
  }
}

type Counted = Answers & { id: string; offeringId: string }

/** Counts only what was really written. */
export async function setDeleted(tx: Tx, review: Counted, at: Date | null): Promise<void> {
  const { count: changed } = await tx.review.updateMany({
    where: { id: review.id, deletedAt: at === null ? { not: null } : null },
    data: { deletedAt: at },
  })
  if (changed === 0) return

  const tally = tallyOf(review)
  await count(tx, review.offeringId, at === null ? tally : minus(emptyTally, tally))
}

async function reach(viewer: Viewer, raw: unknown) {
  await reachOwnOpinion(db, viewer, { kind, raw })
}
