import * as z from 'zod'
import { semesterNameInput } from '@/lib/catalogue/time-schema'
import { pageInput, pageView } from '@/lib/core/cursor'
import { idempotencyKey, idInput } from '@/lib/core/id'
import { text } from '@/lib/core/text'
import { versionInput } from '@/lib/core/version'
import { exams } from './exam'

export const strategyMin = 10
const strategyMax = 2000

const offering = z.uuid({ error: '어느 교수의 수업인지 골라 주세요.' }).toLowerCase()
const exam = z.enum(exams, { error: '어느 시험인지 골라 주세요.' })

const words = {
  strategy: text({ min: strategyMin, max: strategyMax, name: '준비 방법', lines: 'many' }),
  /** Kinds of questions, and how many of each: 서술 4. */
  questions: z
    .array(text({ min: 1, max: 20, name: '문제 유형' }))
    .max(8, { error: '문제 유형은 8개까지 적을 수 있어요.' }),
  examples: z
    .array(text({ min: 1, max: 200, name: '문제 예시' }))
    .max(10, { error: '문제 예시는 10개까지 적을 수 있어요.' }),
}

export const noteInput = z.strictObject({ noteId: idInput })
export const listMyNotesInput = z.strictObject(pageInput)

export const listNotesInput = z.strictObject({
  ...pageInput,
  courseId: idInput,
  offering: offering.optional(),
  semester: semesterNameInput.optional(),
  exam: exam.optional(),
})

export const writeNoteInput = z.strictObject({
  courseId: idInput,
  offering,
  semester: semesterNameInput,
  exam,
  ...words,
  questions: words.questions.default([]),
  examples: words.examples.default([]),
  idempotencyKey: idempotencyKey.optional(),
})

export const editNoteInput = z.strictObject({
  ...noteInput.shape,
  /** Whoever names none edits whichever is current. */
  version: versionInput.default('*'),
  ...z.strictObject(words).partial().shape,
})

export const noteView = z
  .strictObject({
    id: z.uuid(),
    course: z.strictObject({ id: z.uuid(), code: z.string(), title: z.string() }),
    offering: z.strictObject({ id: z.uuid(), professor: z.string() }),
    semester: z.string(),
    exam,
    strategy: z.string(),
    questions: z.array(z.string()),
    examples: z.array(z.string()),
    tookIt: z.boolean(),
    helpfulCount: z.int(),
    edited: z.boolean(),
    /** Moves by edits only: the ETag. */
    version: z.int(),
    createdAt: z.iso.datetime(),
    updatedAt: z.iso.datetime(),
    viewer: z.strictObject({ mine: z.boolean(), helpful: z.boolean() }),
  })
  .meta({ id: 'ExamNote' })
export type NoteView = z.output<typeof noteView>

export const notePage = pageView(noteView)
