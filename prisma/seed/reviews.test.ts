import { beforeAll, describe, expect, test } from 'vitest'
import { semesterName, storedTerms } from '@/lib/catalogue/semester'
import { db } from '@/lib/db/client'
import { writeNoteInput } from '@/lib/reviews/exam-schema'
import { writeReviewInput } from '@/lib/reviews/schema'
import { readBook } from '@/lib/seal/books'
import { openOwner } from '@/lib/seal/owner'
import { miscountedReviews } from '@/lib/testing/review'
import { seedDemo } from './demo'

beforeAll(() => seedDemo(new Date('2026-03-11T11:20:00Z')))

describe('the demo campus', () => {
  test('has reviews that the product itself would have taken, and tallies that equal them', async () => {
    const reviews = await db.review.findMany({ include: { semester: true } })
    for (const { courseId, offeringId, body, semester, ...review } of reviews) {
      const { stars, assignments, teamwork, grading, attendance, exams } = review
      const name = semesterName({ year: semester.year, term: storedTerms[semester.term] })
      const answers = { stars, assignments, teamwork, grading, attendance, exams, content: body }
      writeReviewInput.parse({ courseId, offering: offeringId, semester: name, ...answers })
    }
    const minji = await db.user.findFirstOrThrow({
      where: { loginId: 'minji' },
      include: { university: true },
    })

    expect(reviews.length).toBeGreaterThan(250)
    expect(reviews.filter(({ tookIt }) => tookIt).length).toBeGreaterThan(50)
    expect(await miscountedReviews(minji)).toEqual([])
    const mine = await readBook(db, minji.id, 'reviews')
    expect(mine.length).toBeGreaterThan(0)
    for (const { itemId } of mine) {
      const sealed = reviews.find(({ id }) => id === itemId)?.sealedOwner ?? null
      expect(openOwner(sealed, { table: 'Review', id: itemId })).toBe(minji.id)
    }
  })

  test('has notes on exams that the product itself would have taken, each counted and in its author’s book', async () => {
    const notes = await db.examNote.findMany({ include: { semester: true, votes: true } })
    for (const { courseId, offeringId, body, semester, exam, questions, examples } of notes) {
      const name = semesterName({ year: semester.year, term: storedTerms[semester.term] })
      const words = { exam, strategy: body, questions, examples }
      writeNoteInput.parse({ courseId, offering: offeringId, semester: name, ...words })
    }
    const counted = await db.offering.aggregate({ _sum: { examNoteCount: true } })
    const writers = new Set(
      notes.flatMap(({ id, sealedOwner }) => openOwner(sealedOwner, { table: 'ExamNote', id }) ?? []),
    )
    const books = await Promise.all([...writers].map((id) => readBook(db, id, 'notes')))

    expect(notes.length).toBeGreaterThan(40)
    expect(counted._sum.examNoteCount).toBe(notes.length)
    expect(notes.filter(({ helpfulCount, votes }) => helpfulCount !== votes.length)).toEqual([])
    expect(
      books
        .flat()
        .map(({ itemId }) => itemId)
        .toSorted(),
    ).toEqual(notes.map(({ id }) => id).toSorted())
  })
})
