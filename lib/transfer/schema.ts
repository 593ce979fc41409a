import * as z from 'zod'
import { semesterInput } from '@/lib/catalogue/semester-schema'
import { idempotencyKey, idInput } from '@/lib/core/id'
import { text } from '@/lib/core/text'
import { nameMax } from '@/lib/timetables/lengths'
import { entriesMost } from '@/lib/timetables/policy'
import { formats } from './format'

/** Bytes of a file: a semester of classes is some thousands. */
export const bytesMost = 1_000_000

const tooLarge = '1MB보다 커요. 한 학기의 시간표만 남겨서 다시 보내 주세요.'

/** What becomes of a class: written by hand, left out, or one of the sections that it was found to be like. */
const as = z.union([z.literal('custom'), z.literal('left_out'), idInput])
export type As = z.output<typeof as>

const choice = z.strictObject({
  /** Its place in the preview's entries, from 0. */
  entry: z
    .int()
    .min(0)
    .max(entriesMost - 1),
  as,
})
export type Choice = z.output<typeof choice>

export const importTimetableInput = z
  .strictObject({
    /** The one that the file names where none is given. */
    semester: semesterInput.optional(),
    /** The file's, or one near it that is free, where none is given. */
    name: text({ min: 1, max: nameMax, name: '시간표 이름' }).optional(),
    /** Told by how the text begins where none is given. */
    format: z.enum(formats).optional(),
    text: z
      .string()
      .min(1, { error: '시간표 파일을 고르거나 내용을 붙여 넣어 주세요.' })
      .refine((given) => new TextEncoder().encode(given).length <= bytesMost, { error: tooLarge }),
    /** Otherwise a class becomes the section that it is, or one written by hand. */
    choices: z.array(choice).max(entriesMost).default([]),
    /** A look without saving. */
    preview: z.literal('1').optional(),
    idempotencyKey: idempotencyKey.optional(),
  })
  .refine(({ choices }) => new Set(choices.map(({ entry }) => entry)).size === choices.length, {
    path: ['choices'],
    error: '수업마다 한 번만 골라 주세요.',
  })

const meetingView = z.strictObject({
  day: z.int(),
  start: z.string(),
  end: z.string(),
  rooms: z.array(z.string()),
})

const candidateView = z
  .strictObject({
    id: z.uuid(),
    number: z.string(),
    course: z.strictObject({ id: z.uuid(), code: z.string() }),
    title: z.string(),
    professor: z.string(),
    credits: z.number().nullable(),
    meetings: z.array(meetingView),
  })
  .meta({ id: 'TransferSection' })
export type CandidateView = z.output<typeof candidateView>

const transferEntry = z
  .strictObject({
    title: z.string(),
    professor: z.string(),
    credits: z.number().nullable(),
    meetings: z.array(meetingView),
    /** The section that it is. */
    section: candidateView.optional(),
    /** Sections that it may be, the likeliest first. */
    candidates: z.array(candidateView).optional(),
    as,
    /** Why it will not be in the plan; `null` where it will. */
    leftOut: z.string().nullable(),
  })
  .meta({ id: 'TransferEntry' })
export type TransferEntry = z.output<typeof transferEntry>

export const transferPreview = z
  .strictObject({
    semester: z.string(),
    format: z.enum(formats),
    /** What the plan will be called. */
    name: z.string(),
    entries: z.array(transferEntry),
    warnings: z.array(z.strictObject({ entry: z.int().nullable(), message: z.string() })),
  })
  .meta({ id: 'TransferPreview' })
export type TransferPreview = z.output<typeof transferPreview>
