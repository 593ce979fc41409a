import * as z from 'zod'
import { semesterNameInput } from '@/lib/catalogue/time-schema'
import { pageInput, pageView } from '@/lib/core/cursor'
import { idInput } from '@/lib/core/id'
import { text } from '@/lib/core/text'
import { grades, roundings } from './grade'
import { creditsMost, rowsMost, titleMax } from './policy'

const credits = z
  .number({ error: '학점을 숫자로 적어 주세요.' })
  .min(0, { error: '0학점부터 적을 수 있어요.' })
  .max(creditsMost, { error: `${creditsMost}학점까지 적을 수 있어요.` })
  .multipleOf(0.5, { error: '반 학점까지만 나눠 적을 수 있어요.' })
  .meta({ examples: [3] })

const rowInput = z.strictObject({
  title: text({ min: 1, max: titleMax, name: '과목 이름' }),
  credits,
  /** Which of them there are depends on the university's scale. */
  grade: z.enum(grades, { error: '없는 성적이에요. 목록에서 골라 주세요.' }).nullable().default(null),
  /** 전공 */
  major: z.boolean().default(false),
  /** 재수강: takes the place of what one had in the course before. */
  retake: z.boolean().default(false),
  /** A section of that semester. */
  sectionId: idInput.nullable().default(null),
})

export type RowInput = z.output<typeof rowInput>

export const gradesInput = z.strictObject({})

export const writeGradesInput = z.strictObject({
  semester: semesterNameInput,
  /** The version one has seen, or `*` for whichever is current. */
  version: z.union([z.coerce.number().int().positive(), z.literal('*')]),
  rows: z.array(rowInput).max(rowsMost, { error: `한 학기에 ${rowsMost}과목까지 적을 수 있어요.` }),
})

export const fillGradesInput = z.strictObject({ semester: semesterNameInput })

export const addTakenInput = z.strictObject({
  semester: semesterNameInput,
  ...rowInput.pick({ title: true, credits: true, grade: true, major: true }).shape,
})

export const goalInput = z.strictObject({
  credits: z
    .number({ error: '목표 학점을 숫자로 적어 주세요.' })
    .min(0, { error: '0학점부터 적을 수 있어요.' })
    .max(300, { error: '300학점까지 적을 수 있어요.' })
    .multipleOf(0.5, { error: '반 학점까지만 나눠 적을 수 있어요.' })
    .meta({ examples: [130] }),
  /** At most the top of the university's scale. */
  average: z
    .number({ error: '평점을 숫자로 적어 주세요.' })
    .min(0, { error: '0부터 적을 수 있어요.' })
    .max(4.5, { error: '4.5까지 적을 수 있어요.' })
    .multipleOf(0.01, { error: '소수 둘째 자리까지 적을 수 있어요.' })
    .nullable()
    .default(null)
    .meta({ examples: [4] }),
})

const section = z.strictObject({
  id: z.uuid(),
  number: z.string(),
  course: z.strictObject({ id: z.uuid(), code: z.string() }),
})

const row = z.strictObject({
  title: z.string(),
  professor: z.string(),
  credits: z.number(),
  grade: z.enum(grades).nullable(),
  major: z.boolean(),
  retake: z.boolean(),
  section: section.nullable(),
})
export type RowView = z.output<typeof row>

export const sheetView = z
  .strictObject({
    semester: z.string(),
    /** Not over yet: its grades foretell and count in nothing. */
    running: z.boolean(),
    /** What the timetable has, while nobody wrote to the sheet. */
    rows: z.array(row),
    /** What the timetable has and the sheet has not. */
    offered: z.array(row),
    /** Moves by every write to it; 1 while there was none: the ETag. */
    version: z.int(),
  })
  .meta({ id: 'GradeSheet' })
export type SheetView = z.output<typeof sheetView>

const average = z.number().nullable()

export const gradeBookView = z
  .strictObject({
    /** The top of the scale: 4.5 or 4.3. */
    scale: z.number(),
    rounding: z.enum(roundings),
    /** Over everything that is over and was not replaced by a retake; `null` where nothing counts. */
    average,
    majorAverage: average,
    earnedCredits: z.number(),
    goal: z.strictObject({
      credits: z.number(),
      average,
      /** What brings the average there over the credits that are left; `null` where none is wished for. */
      needed: z
        .strictObject({
          kind: z.enum(['reached', 'needed', 'unreachable']),
          /** What is needed over the rest, or the best that can still come of the whole. */
          average,
        })
        .nullable(),
    }),
    /** Newest first. */
    semesters: z.array(
      z.strictObject({
        ...sheetView.shape,
        average,
        majorAverage: average,
        earnedCredits: z.number(),
      }),
    ),
  })
  .meta({ id: 'GradeBook' })
export type GradeBookView = z.output<typeof gradeBookView>

export const goalView = z
  .strictObject({ credits: z.number(), average: z.number().nullable() })
  .meta({ id: 'GradeGoal' })
export type GoalView = z.output<typeof goalView>

export const listTakenInput = z.strictObject({
  ...pageInput,
  /** In title, professor or code; 초성 and the other layout of the keyboard are understood. */
  q: text({ min: 0, max: 100, name: '찾을 말' }).optional(),
  semester: semesterNameInput.optional(),
})

const taken = z
  .strictObject({
    semester: z.string(),
    running: z.boolean(),
    title: z.string(),
    professor: z.string(),
    credits: z.number().nullable(),
    section: z
      .strictObject({
        ...section.shape,
        /** What reviews hang on. */
        offeringId: z.uuid(),
        /** 이수구분, each once. */
        classifications: z.array(z.string()),
      })
      .nullable(),
    grade: z.enum(grades).nullable(),
    major: z.boolean(),
    retake: z.boolean(),
    /** A later attempt took its place. */
    replaced: z.boolean(),
    /** Written into the grade sheet, and in no timetable. */
    byHand: z.boolean(),
  })
  .meta({ id: 'TakenCourse' })
export type TakenView = z.output<typeof taken>

export const takenPage = pageView(taken)
