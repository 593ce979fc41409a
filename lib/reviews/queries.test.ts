import { beforeAll, describe, expect, test, vi } from 'vitest'
import type { Viewer } from '@/lib/auth/viewer'
import { getSection, listSections } from '@/lib/catalogue/section-queries'
import { db } from '@/lib/db/client'
import { newStudent, newUniversity } from '@/lib/testing/campus'
import { newCatalogue } from '@/lib/testing/catalogue'
import { miscountedReviews, newSubject, review } from '@/lib/testing/review'
import { statements } from '@/lib/testing/statements'
import { deleteReview, editReview, restoreReview } from './commands'
import { listMyReviews, listRecentReviews, listReviews, listWritten } from './queries'
import { getRating } from './rating-queries'
import { unvoteReview, voteForReview } from './vote-commands'

vi.hoisted(() => {
  process.env.RATE_LIMIT_FACTOR = '1000'
})

let people: Viewer[]
let reader: Viewer

beforeAll(async () => {
  const university = await newUniversity()
  reader = await newStudent(university)
  people = await Promise.all(Array.from({ length: 32 }, () => newStudent(university)))
})

const some = (count: number) => people.slice(0, count)
const told = async (input: Omit<Parameters<typeof listReviews>[1], 'limit'>) =>
  (await listReviews(reader, input)).items.map(({ stars, semester }) => `${stars} ${semester}`)

describe('the list', () => {
  test('is narrowed by stars, semester and professor', async () => {
    const subject = await newSubject(reader, '2024-1')
    await newCatalogue(reader.university, '2024-2', [{ code: subject.code, professor: '김다온' }])
    const other = await db.offering.findFirstOrThrow({
      where: { courseId: subject.courseId, professor: '김다온' },
    })
    const elsewhere = { ...subject, offering: other.id, semester: '2024-2' }
    const [one, two, three] = some(3) as [Viewer, Viewer, Viewer]
    await review(one, subject, { stars: 5 })
    await review(two, subject, { stars: 1 })
    await review(three, elsewhere, { stars: 5 })
    const { courseId, offering } = subject

    expect(await told({ courseId })).toEqual(['5 2024-2', '1 2024-1', '5 2024-1'])
    expect(await told({ courseId, stars: 5 })).toEqual(['5 2024-2', '5 2024-1'])
    expect(await told({ courseId, semester: '2024-1' })).toEqual(['1 2024-1', '5 2024-1'])
    expect(await told({ courseId, offering, stars: 1 })).toEqual(['1 2024-1'])
  })

  test.each(['newest', 'helpful'] as const)('by %s every review comes once, in order', async (sort) => {
    const subject = await newSubject(reader)
    for (const [place, person] of some(7).entries()) {
      const { id: reviewId } = await review(person, subject)
      for (const fan of people.slice(20, 20 + (place % 3))) await voteForReview(fan, { reviewId })
    }
    const seen: { id: string; helpfulCount: number }[] = []
    let cursor: string | undefined
    do {
      const page = await listReviews(reader, { courseId: subject.courseId, sort, limit: 2, cursor })
      seen.push(...page.items)
      cursor = page.nextCursor ?? undefined
    } while (cursor)

    const rank = ({ id, helpfulCount }: (typeof seen)[number]) =>
      `${sort === 'helpful' ? helpfulCount : 0} ${id}`
    expect(new Set(seen.map(({ id }) => id)).size).toBe(7)
    expect(seen.map(rank)).toEqual(seen.map(rank).toSorted().reverse())
    await expect(
      listReviews(reader, { courseId: subject.courseId, sort, cursor: 'nonsense' }),
    ).rejects.toMatchObject({ code: 'malformed.cursor' })
  })

  test('asks as often for twenty as for two', async () => {
    const subject = await newSubject(reader)
    const { courseId } = subject
    const reads = [
      () => listReviews(reader, { courseId }),
      () => getRating(reader, { courseId }),
      () => listRecentReviews(reader, { limit: 20 }),
      () => listMyReviews(reader, {}),
    ]
    await review(reader, subject)
    const first = await review(people[0] as Viewer, subject)
    await voteForReview(reader, { reviewId: first.id })
    const before = []
    for (const read of reads) before.push(await statements(read))
    for (const person of people.slice(1, 20)) {
      const { id: reviewId } = await review(person, subject)
      await voteForReview(reader, { reviewId })
    }
    const after = []
    for (const read of reads) after.push(await statements(read))

    expect(after).toEqual(before)
    expect(Math.max(...after)).toBeLessThanOrEqual(3)
  })
})

describe('what is counted', () => {
  test('equals its rows after 32 have written, edited, deleted and voted at once', async () => {
    const subject = await newSubject(reader)
    const written = await Promise.all(
      people.map((person, place) => review(person, subject, { stars: (place % 5) + 1 })),
    )
    const [reviewId = ''] = written.map(({ id }) => id)
    await Promise.all(
      people.flatMap((person, place) => {
        const own = { reviewId: written[place]?.id ?? '' }
        return [
          place % 3 === 0 ? deleteReview(person, own) : editReview(person, { ...own, stars: 5, exams: 0 }),
          ...(place > 0 ? [voteForReview(person, { reviewId }), voteForReview(person, { reviewId })] : []),
        ].map((work) => work.catch((error) => expect(error).toHaveProperty('kind')))
      }),
    )
    await Promise.all(
      people
        .filter((_, place) => place % 6 === 0)
        .map((person, turn) => restoreReview(person, { reviewId: written[turn * 6]?.id ?? '' })),
    )

    expect(await miscountedReviews(reader)).toEqual([])
    const { helpfulCount } = await db.review.findUniqueOrThrow({ where: { id: reviewId } })
    expect(await db.reviewVote.count({ where: { reviewId } })).toBe(helpfulCount)
    expect((await getRating(reader, { courseId: subject.courseId })).count).toBe(
      await db.review.count({ where: { offeringId: subject.offering, deletedAt: null } }),
    )
  })

  test('a vote is once, taken back once, and not for one’s own', async () => {
    const [author, fan] = some(2) as [Viewer, Viewer]
    const { id: reviewId } = await review(author, await newSubject(reader))

    expect(await voteForReview(fan, { reviewId })).toEqual({ helpfulCount: 1 })
    expect(await voteForReview(fan, { reviewId })).toEqual({ helpfulCount: 1 })
    expect(await unvoteReview(fan, { reviewId })).toEqual({ helpfulCount: 0 })
    expect(await unvoteReview(fan, { reviewId })).toEqual({ helpfulCount: 0 })
    await expect(voteForReview(author, { reviewId })).rejects.toMatchObject({ kind: 'forbidden' })
  })
})

test('whoever wrote of a class knows it at once, and nobody else does', async () => {
  const [author, other] = [await newStudent(reader.university), await newStudent(reader.university)]
  const subject = await newSubject(reader)
  const { id: reviewId } = await review(author, subject)
  const gone = await review(author, await newSubject(reader))
  await deleteReview(author, { reviewId: gone.id })

  expect(await listWritten(author, {})).toEqual([
    { reviewId, offeringId: subject.offering, semester: subject.semester },
  ])
  expect(await listWritten(other, {})).toEqual([])
})

describe('the rating', () => {
  test('is told from three reviews on, of each professor and of all', async () => {
    const subject = await newSubject(reader)
    const { courseId } = subject
    const [one, two, three] = some(3) as [Viewer, Viewer, Viewer]
    await review(one, subject, { stars: 5 })
    await review(two, subject, { stars: 4 })
    expect(await getRating(reader, { courseId })).toMatchObject({ count: 2, average: null, stars: null })
    expect(await getSection(reader, { sectionId: subject.sectionId })).not.toHaveProperty('rating')

    await review(three, subject, { stars: 4 })
    expect(await getRating(reader, { courseId })).toMatchObject({
      count: 3,
      average: 4.33,
      stars: { 1: 0, 2: 0, 3: 0, 4: 2, 5: 1 },
      offerings: [{ offering: { id: subject.offering, professor: '서지안' }, count: 3, average: 4.33 }],
    })
    expect((await getSection(reader, { sectionId: subject.sectionId })).rating).toEqual({
      average: 4.33,
      count: 3,
    })
  })

  test('puts the best sections first, the unrated last', async () => {
    const subjects = [
      await newSubject(reader, '2021-1'),
      await newSubject(reader, '2021-1'),
      await newSubject(reader, '2021-1'),
    ] as const
    for (const person of some(3)) {
      await review(person, subjects[0], { stars: 2 })
      await review(person, subjects[1], { stars: 5 })
    }
    const seen: (number | undefined)[] = []
    let cursor: string | undefined
    do {
      const page = await listSections(reader, { semester: '2021-1', sort: 'rating', limit: 1, cursor })
      seen.push(...page.items.map(({ rating }) => rating?.average))
      cursor = page.nextCursor ?? undefined
    } while (cursor)

    expect(seen).toEqual([5, 2, undefined])
  })
})
