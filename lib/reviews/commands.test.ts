import { describe, expect, test } from 'vitest'
import { newId } from '@/lib/core/id'
import { db } from '@/lib/db/client'
import { newStudent, newUniversity } from '@/lib/testing/campus'
import { newCast } from '@/lib/testing/cast'
import { newCatalogue } from '@/lib/testing/catalogue'
import { newPlan } from '@/lib/testing/plan'
import { miscountedReviews, newSubject, opinion, review } from '@/lib/testing/review'
import { addEntry } from '@/lib/timetables/entry-commands'
import { deleteReview, editReview, restoreReview, writeReview } from './commands'
import { purgeDeletedReviews } from './purge-commands'
import { getReviewToEdit, listMyReviews, listReviews } from './queries'
import { getRating } from './rating-queries'
import { voteForReview } from './vote-commands'

const { university, minji, jun } = await newCast()
const student = () => newStudent(university)
const first = async (courseId: string) => (await listReviews(jun, { courseId })).items[0]

describe('writing', () => {
  test('shows everything but the author', async () => {
    const subject = await newSubject(minji)
    const { id } = await review(minji, subject)

    expect(await first(subject.courseId)).toEqual({
      id,
      course: { id: subject.courseId, code: subject.code, title: '자료구조' },
      offering: { id: subject.offering, professor: '서지안' },
      semester: '2024-1',
      ...opinion,
      tookIt: false,
      helpfulCount: 0,
      edited: false,
      version: 1,
      createdAt: expect.any(String),
      updatedAt: expect.any(String),
      viewer: { mine: false, helpful: false },
    })
    expect((await getReviewToEdit(minji, { reviewId: id })).viewer.mine).toBe(true)
    expect((await listMyReviews(minji, {})).items.map((one) => one.id)).toContain(id)
  })

  test('is once for each student, offering and semester', async () => {
    const subject = await newSubject(minji)
    await review(minji, subject)

    await expect(review(minji, subject)).rejects.toMatchObject({ kind: 'conflict', code: 'review.already' })
    await expect(review(jun, subject)).resolves.toMatchObject({ stars: 4 })
    await newCatalogue(university, '2024-2', [{ code: subject.code }])
    await expect(review(minji, { ...subject, semester: '2024-2' })).resolves.toMatchObject({
      semester: '2024-2',
    })
  })

  test('of 32 that race one stays, and the others are told', async () => {
    const subject = await newSubject(minji)
    const outcomes = await Promise.allSettled(Array.from({ length: 32 }, () => review(minji, subject)))
    const refused = outcomes.flatMap((one) => (one.status === 'rejected' ? [one.reason.code] : []))

    expect(refused.length).toBe(31)
    expect(new Set(refused)).toEqual(new Set(['review.already']))
    expect(await db.review.count({ where: { offeringId: subject.offering } })).toBe(1)
    expect(await miscountedReviews(minji)).toEqual([])
  })

  test('with one key makes one review', async () => {
    const subject = await newSubject(minji)
    const once = () => review(minji, subject, { idempotencyKey: 'a' })
    const { id } = await once()

    expect(await once()).toMatchObject({ id })
    await expect(review(minji, subject, { idempotencyKey: 'a', stars: 1 })).rejects.toMatchObject({
      code: 'idempotency.mismatch',
    })
  })

  test('refuses what was not taught, not yet taught, or taught elsewhere', async () => {
    const subject = await newSubject(minji)
    const other = await newSubject(minji)
    const foreign = await newSubject(await newStudent(await newUniversity()))
    await newCatalogue(university, '2098-1', [{ code: subject.code }])
    await newCatalogue(university, '2023-1', [{}])
    const ask = (more: object) => writeReview.untrusted(minji, { ...pick(subject), ...opinion, ...more })
    const blames = (field: string) => ({ kind: 'invalid', fields: { [field]: expect.any(String) } })

    await expect(ask({ offering: other.offering })).rejects.toMatchObject(blames('offering'))
    await expect(ask({ offering: foreign.offering })).rejects.toMatchObject(blames('offering'))
    await expect(ask({ semester: '2098-1' })).rejects.toMatchObject(blames('semester'))
    await expect(ask({ semester: '2023-1' })).rejects.toMatchObject(blames('semester'))
    await expect(ask({ semester: '1999-1' })).rejects.toMatchObject(blames('semester'))
    await expect(ask({ courseId: foreign.courseId })).rejects.toMatchObject({ kind: 'not_found' })
    await expect(ask({ courseId: newId() })).rejects.toMatchObject({ kind: 'not_found' })
  })

  test.each([
    ['spaces', { content: ' \u3000'.repeat(40) }, 'content'],
    ['too few letters once trimmed', { content: `${'가'.repeat(19)}${' '.repeat(20)}` }, 'content'],
    ['too many letters', { content: '가'.repeat(2001) }, 'content'],
    ['no stars', { stars: 0 }, 'stars'],
    ['six stars', { stars: 6 }, 'stars'],
    ['half a star', { stars: 4.5 }, 'stars'],
    ['stars in letters', { stars: '4' }, 'stars'],
    ['an answer of another factor', { grading: 'many' }, 'grading'],
    ['five exams', { exams: 5 }, 'exams'],
    ['an author', { author: 'minji' }, 'author'],
    ['a mark that one took it', { tookIt: true }, 'tookIt'],
  ])('refuses %s', async (_what, more, field) => {
    const subject = pick(await newSubject(minji))

    await expect(writeReview.untrusted(minji, { ...subject, ...opinion, ...more })).rejects.toMatchObject({
      kind: 'invalid',
      fields: { [field]: expect.any(String) },
    })
  })

  test('takes 20 and 2,000 letters, whatever they are made of', async () => {
    for (const content of ['가'.repeat(20), '\u{1F33F}'.repeat(2000)]) {
      await expect(review(minji, await newSubject(minji), { content })).resolves.toMatchObject({ content })
    }
  })
})

describe('수강 확인', () => {
  const takeIt = async (
    viewer: typeof minji,
    { sectionId, semester }: { sectionId: string; semester: string },
  ) => addEntry(viewer, { timetableId: await newPlan(viewer, semester), sectionId })

  test('needs five who have the section, in a semester that has ended', async () => {
    const subject = await newSubject(minji, '2022-2')
    const people = await Promise.all(Array.from({ length: 5 }, student))
    const [one, ...others] = people
    if (!one) throw new Error('nobody')
    for (const person of others) await takeIt(person, subject)
    await takeIt(one, subject)
    const { id } = await review(one, subject)
    expect(await first(subject.courseId)).toMatchObject({ id, tookIt: true })

    await db.section.update({ where: { id: subject.sectionId }, data: { addedCount: 4 } })
    expect(await first(subject.courseId)).toMatchObject({ id, tookIt: false })
  })

  test('is not stored while fewer have it, nor for who does not', async () => {
    const subject = await newSubject(minji, '2022-1')
    const people = await Promise.all(Array.from({ length: 4 }, student))
    for (const person of people) await takeIt(person, subject)
    for (const person of people) await review(person, subject)
    await takeIt(await student(), subject)
    await review(minji, subject)

    expect(
      await db.review.findMany({ where: { offeringId: subject.offering }, select: { tookIt: true } }),
    ).toEqual(Array.from({ length: 5 }, () => ({ tookIt: false })))
  })
})

describe('editing', () => {
  test('keeps the votes and is marked', async () => {
    const subject = await newSubject(minji)
    const { id: reviewId } = await review(minji, subject)
    await voteForReview(jun, { reviewId })
    const edited = await editReview(minji, {
      reviewId,
      stars: 2,
      content: '다시 생각해 보니 과제가 조금 많았던 것 같아요.',
    })

    expect(edited).toMatchObject({ stars: 2, assignments: 'many', helpfulCount: 1, edited: true })
    expect(await miscountedReviews(minji)).toEqual([])
  })

  test('does not overwrite what another window wrote in between', async () => {
    const { id: reviewId, version } = await review(minji, await newSubject(minji))
    await editReview(minji, { reviewId, version, stars: 1 })

    await expect(editReview(minji, { reviewId, version, stars: 5 })).rejects.toMatchObject({
      kind: 'stale',
      code: 'review.stale',
      extra: { current: { id: reviewId, stars: 1, version: 2 } },
    })
    await expect(editReview(minji, { reviewId, stars: 3 })).resolves.toMatchObject({ version: 3 })
    await voteForReview(jun, { reviewId })
    expect(await getReviewToEdit(minji, { reviewId })).toMatchObject({ stars: 3, version: 3 })
  })

  test('and deleting are for one’s own', async () => {
    const { id: reviewId } = await review(minji, await newSubject(minji))

    await expect(editReview(jun, { reviewId, stars: 1 })).rejects.toMatchObject({ kind: 'forbidden' })
    await expect(deleteReview(jun, { reviewId })).rejects.toMatchObject({ kind: 'forbidden' })
    const stranger = await newStudent(await newUniversity())
    await expect(deleteReview(stranger, { reviewId })).rejects.toMatchObject({ kind: 'not_found' })
  })
})

describe('deleting', () => {
  test('can be undone, and the counters follow', async () => {
    const subject = await newSubject(minji)
    const { id: reviewId } = await review(minji, subject)
    await deleteReview(minji, { reviewId })
    expect(await getRating(jun, { courseId: subject.courseId })).toMatchObject({ count: 0 })
    await expect(deleteReview(minji, { reviewId })).rejects.toMatchObject({ kind: 'not_found' })
    await expect(restoreReview(jun, { reviewId })).rejects.toMatchObject({ kind: 'not_found' })

    await restoreReview(minji, { reviewId })
    await restoreReview(minji, { reviewId })
    expect(await first(subject.courseId)).toMatchObject({ id: reviewId })
    expect(await miscountedReviews(minji)).toEqual([])
  })

  test('makes room for another one, which then stands in the way of the first', async () => {
    const subject = await newSubject(minji)
    const { id: reviewId } = await review(minji, subject)
    await deleteReview(minji, { reviewId })
    await review(minji, subject)

    await expect(restoreReview(minji, { reviewId })).rejects.toMatchObject({ code: 'review.already' })
    expect(await miscountedReviews(minji)).toEqual([])
  })

  test('is for good after ten minutes, and of the text after thirty days', async () => {
    const { id: reviewId } = await review(minji, await newSubject(minji))
    await deleteReview(minji, { reviewId })
    await db.review.update({
      where: { id: reviewId },
      data: { deletedAt: new Date(Date.now() - 11 * 60_000) },
    })
    await expect(restoreReview(minji, { reviewId })).rejects.toMatchObject({ kind: 'not_found' })

    await purgeDeletedReviews(db, new Date(Date.now() + 29 * 86_400_000))
    expect(await db.review.findUnique({ where: { id: reviewId } })).toMatchObject({ body: opinion.content })
    await purgeDeletedReviews(db, new Date(Date.now() + 31 * 86_400_000))
    expect(await db.review.findUnique({ where: { id: reviewId } })).toMatchObject({ body: '' })
  })
})

function pick({ courseId, offering, semester }: { courseId: string; offering: string; semester: string }) {
  return { courseId, offering, semester }
}
