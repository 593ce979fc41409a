import * as z from 'zod'
import { semesterNameInput } from '@/lib/catalogue/time-schema'
import { pageInput, pageView } from '@/lib/core/cursor'
import { idempotencyKey, idInput } from '@/lib/core/id'
import { text } from '@/lib/core/text'
import { versionInput } from '@/lib/core/version'
import { type FactorName, factors, type OptionOf } from './factors'

export const bodyMin = 20
export const bodyMax = 2000

const offering = z.uuid({ error: '어느 교수의 수업인지 골라 주세요.' }).toLowerCase()

function oneOf<Name extends FactorName>(name: Name) {
  const options = Object.keys(factors[name].options) as Extract<OptionOf<Name>, string>[]

  return z.enum(options, { error: `${factors[name].label}: 하나를 골라 주세요.` })
}

const starNumber = { error: '별점을 1점에서 5점까지 골라 주세요.' }
const examNumber = { error: '시험: 하나를 골라 주세요.' }
const stars = z.int(starNumber).min(1, starNumber).max(5, starNumber)
/** How many; 4 is four and more. */
const exams = z.int(examNumber).min(0, examNumber).max(4, examNumber)

const answers = {
  stars,
  assignments: oneOf('assignments'),
  teamwork: oneOf('teamwork'),
  grading: oneOf('grading'),
  attendance: oneOf('attendance'),
  exams,
  content: text({ min: bodyMin, max: bodyMax, name: '강의평', lines: 'many' }),
}

const reviewSorts = ['newest', 'helpful'] as const

export const courseInput = z.strictObject({ courseId: idInput })
export const reviewInput = z.strictObject({ reviewId: idInput })
export const listMineInput = z.strictObject(pageInput)

export const writtenInput = z.strictObject({})

export const recentInput = z.strictObject({ limit: z.int().min(1).max(20) })

export const listReviewsInput = z.strictObject({
  ...pageInput,
  courseId: idInput,
  /** As one professor, or one team, teaches it. */
  offering: offering.optional(),
  semester: semesterNameInput.optional(),
  stars: z.coerce.number(starNumber).int(starNumber).min(1, starNumber).max(5, starNumber).optional(),
  sort: z.enum(reviewSorts).default('newest'),
})

export const writeReviewInput = z.strictObject({
  courseId: idInput,
  offering,
  semester: semesterNameInput,
  ...answers,
  idempotencyKey: idempotencyKey.optional(),
})

export const editReviewInput = z.strictObject({
  ...reviewInput.shape,
  /** Whoever names none edits whichever is current. */
  version: versionInput.default('*'),
  ...z.strictObject(answers).partial().shape,
})

export const reviewView = z
  .strictObject({
    id: z.uuid(),
    course: z.strictObject({ id: z.uuid(), code: z.string(), title: z.string() }),
    offering: z.strictObject({ id: z.uuid(), professor: z.string() }),
    semester: z.string(),
    ...answers,
    content: z.string(),
    /** 수강 확인: the section was in the author's primary timetable, and in those of at least four others. */
    tookIt: z.boolean(),
    helpfulCount: z.int(),
    edited: z.boolean(),
    /** Moves by edits only: the ETag. */
    version: z.int(),
    createdAt: z.iso.datetime(),
    updatedAt: z.iso.datetime(),
    viewer: z.strictObject({ mine: z.boolean(), helpful: z.boolean() }),
  })
  .meta({ id: 'Review' })
export type ReviewView = z.output<typeof reviewView>

export const reviewPage = pageView(reviewView)
export const voteView = z.strictObject({ helpfulCount: z.int() })

const counts = <Value extends string>(values: readonly Value[]) =>
  z.strictObject(Object.fromEntries(values.map((value) => [value, z.int()])))
const shares = <Name extends FactorName>(name: Name) => counts(Object.keys(factors[name].options))

const rating = {
  count: z.int(),
  /** `null`, as everything below, while there are fewer than three reviews. */
  average: z.number().nullable(),
  /** How many gave so many stars. */
  stars: counts(['1', '2', '3', '4', '5']).nullable(),
  /** How many gave each answer. */
  factors: z
    .strictObject({
      assignments: shares('assignments'),
      teamwork: shares('teamwork'),
      grading: shares('grading'),
      attendance: shares('attendance'),
      exams: shares('exams'),
    })
    .nullable(),
}

export const courseRatingView = z
  .strictObject({
    ...rating,
    /** Of all professors together. */
    examNoteCount: z.int(),
    offerings: z.array(
      z.strictObject({ offering: z.strictObject({ id: z.uuid(), professor: z.string() }), ...rating }),
    ),
  })
  .meta({ id: 'CourseRating' })
export type CourseRatingView = z.output<typeof courseRatingView>
