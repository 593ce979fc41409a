import * as z from 'zod'
import { listSectionsInput } from '@/lib/catalogue/schema'
import { clockInput, semesterNameInput, stretchView } from '@/lib/catalogue/time-schema'
import { pageInput, pageView } from '@/lib/core/cursor'
import { idempotencyKey, idInput } from '@/lib/core/id'
import { text } from '@/lib/core/text'
import { versionInput } from '@/lib/core/version'
import { memoMax, nameMax, titleMax } from './lengths'
import { entriesMost, visibilities } from './policy'

/** Minutes: what is written by hand lies on such steps. */
const step = 5

const name = text({ min: 1, max: nameMax, name: '시간표 이름' })
/** The version of the plan one has seen: whoever names none takes whichever is current. */
const seen = versionInput.default('*')

/** `09:05`, up to `24:00`, in steps of five minutes; parsed to minutes after midnight. */
const clock = clockInput
  .refine((minute) => minute % step === 0, { error: '시각은 5분 단위로 적어 주세요.' })
  .meta({ pattern: '^\\d{2}:\\d{2}$', examples: ['09:05'] })

const meeting = z
  .strictObject({
    /** 0 is Monday. */
    day: z.int().min(0).max(6),
    start: clock,
    end: clock,
    rooms: z
      .array(text({ min: 1, max: 40, name: '장소' }))
      .max(5)
      .default([]),
  })
  .refine(({ start, end }) => start < end, {
    path: ['end'],
    error: '끝나는 시각이 시작하는 시각보다 뒤여야 해요.',
  })

const custom = {
  title: text({ min: 1, max: titleMax, name: '수업 이름' }),
  professor: text({ min: 0, max: 40, name: '교수' }),
  credits: z.number().min(0).max(100).multipleOf(0.5).nullable(),
  meetings: z.array(meeting).max(30, { error: '시간은 30개까지 적을 수 있어요.' }),
}

export const customInput = z.strictObject({
  title: custom.title,
  professor: custom.professor.default(''),
  credits: custom.credits.default(null),
  meetings: custom.meetings.default([]),
})

export const timetableInput = z.strictObject({ timetableId: idInput })

export const listTimetablesInput = z.strictObject({ ...pageInput, semester: semesterNameInput.optional() })

export const planNamesInput = z.strictObject({ semester: semesterNameInput })

/** What the catalogue can be asked, and the plan in whose free hours a section must lie. */
export const findSectionsInput = listSectionsInput.safeExtend({ free: idInput.optional() })

export const makeTimetableInput = z.strictObject({
  semester: semesterNameInput,
  name,
  idempotencyKey: idempotencyKey.optional(),
})

export const editTimetableInput = z.strictObject({
  ...timetableInput.shape,
  version: versionInput,
  name: name.optional(),
  visibility: z.enum(visibilities).optional(),
  /** Only ever given: what counted before no longer does. */
  primary: z.literal(true).optional(),
})

export const copyTimetableInput = z.strictObject({
  ...timetableInput.shape,
  /** The old one with 사본 behind it where none is given. */
  name: name.optional(),
  idempotencyKey: idempotencyKey.optional(),
})

export const addEntryInput = z
  .strictObject({
    ...timetableInput.shape,
    sectionId: idInput.optional(),
    custom: customInput.optional(),
    /** Removes what stands in the way. */
    replace: z.boolean().default(false),
    version: seen,
    idempotencyKey: idempotencyKey.optional(),
  })
  .refine((given) => (given.sectionId === undefined) !== (given.custom === undefined), {
    path: ['sectionId'],
    error: '수업의 sectionId나 직접 적은 custom 가운데 하나만 보내 주세요.',
  })

export const entryInput = z.strictObject({ ...timetableInput.shape, entryId: idInput, version: seen })

const someEntries = z.array(idInput).max(entriesMost).default([])

/** What leaves the plan and what returns to it, at once. */
export const swapEntriesInput = z
  .strictObject({ ...timetableInput.shape, out: someEntries, back: someEntries, version: seen })
  .refine(({ out, back }) => !out.some((id) => back.includes(id)), {
    path: ['back'],
    error: '같은 수업을 빼면서 되돌릴 수는 없어요.',
  })

/** Colour and memo of any entry; the rest only of one written by hand. */
export const editEntryInput = z.strictObject({
  ...entryInput.shape,
  colour: z.int().min(1).max(12).optional(),
  memo: text({ min: 0, max: memoMax, name: '메모', lines: 'many' }).optional(),
  title: custom.title.optional(),
  professor: custom.professor.optional(),
  credits: custom.credits.optional(),
  meetings: custom.meetings.optional(),
})

export const entryView = z
  .strictObject({
    id: z.uuid(),
    timetableId: z.uuid(),
    title: z.string(),
    professor: z.string(),
    credits: z.number().nullable(),
    /** 1 to 12. */
    colour: z.int(),
    /** Only its owner reads it; '' for everybody else. */
    memo: z.string(),
    /** `null` for what was written by hand, and once the university's list has no such section. */
    section: z
      .strictObject({
        id: z.uuid(),
        number: z.string(),
        course: z.strictObject({ id: z.uuid(), code: z.string() }),
      })
      .nullable(),
    /** As they were when it was added. */
    meetings: z.array(stretchView),
  })
  .meta({ id: 'TimetableEntry' })
export type EntryView = z.output<typeof entryView>

/** An entry as it was just written, with the version that the plan has since. */
export const placedEntryView = z
  .strictObject({ ...entryView.shape, version: z.int() })
  .meta({ id: 'PlacedTimetableEntry' })
export type PlacedEntryView = z.output<typeof placedEntryView>

export const timetableView = z
  .strictObject({
    id: z.uuid(),
    semester: z.string(),
    name: z.string(),
    primary: z.boolean(),
    visibility: z.enum(visibilities),
    credits: z.number(),
    entries: z.array(entryView),
    /** Moves by edits of the plan and of its entries: the ETag. */
    version: z.int(),
    viewer: z.strictObject({ mine: z.boolean() }),
  })
  .meta({ id: 'Timetable' })
export type TimetableView = z.output<typeof timetableView>

export const timetablePage = pageView(timetableView)
