import * as z from 'zod'
import { pageInput, pageView } from '@/lib/core/cursor'
import { idInput } from '@/lib/core/id'
import { text } from '@/lib/core/text'
import { universitySlug } from '@/lib/universities/schema'
import { dayMinutes } from './clock'
import { terms } from './semester'
import { stretchesOf } from './stretch'
import { clockInput, meetingView, semesterNameInput } from './time-schema'

/** Whose catalogue: a guest names the university, a member may name their own. */
const scope = { university: universitySlug.optional() }

const backwards = { path: ['to'], error: '끝나는 시각이 시작하는 시각보다 뒤여야 해요.' }

const weekday = z.coerce.number().int().min(0).max(6)

/** `1,3` for 화 and 목. */
export const weekdaysInput = z
  .string()
  .regex(/^[0-6](?:,[0-6]){0,6}$/, { error: '요일은 0(월)–6(일)을 쉼표로 이어 적어 주세요.' })
  .transform((days) => [...new Set(days.split(',').map(Number))].sort())
  .meta({ examples: ['1,3'] })

/** What cursors hold: letters that a database takes, and the id last. */
const keyPart = z.string().refine((value) => value.isWellFormed() && !value.includes('\0'))
export const nameKey = z.tuple([keyPart, idInput])
export const titleKey = z.tuple([keyPart, keyPart, keyPart, idInput])
/** The first is the rating in hundredths, below zero: better ones come first. */
export const ratingKey = z.tuple([z.string().regex(/^-?\d{1,3}$/), keyPart, keyPart, keyPart, idInput])
export const codeKey = z.tuple([keyPart, keyPart, idInput])
export const roomKey = z.tuple([keyPart])

/** `1.09:00-10:15,3.09:00-10:15`: parsed to day and minutes. */
const stretches = z
  .string()
  .max(20_000)
  .refine((given) => stretchesOf(given) !== null, {
    error: '시간은 1.09:00-10:15처럼 요일(0–6)과 시작, 끝을 쉼표로 이어 적어 주세요.',
  })
  .transform((given) => stretchesOf(given) ?? [])
  .meta({ examples: ['1.09:00-10:15,3.09:00-10:15'] })

const search = text({ min: 1, max: 100, name: '찾을 말' })
const exact = text({ min: 1, max: 200, name: '고를 값' })

export const listSemestersInput = z.strictObject(scope)

export const findingInput = z.strictObject({
  ...scope,
  /** The current one where none is named. */
  semester: semesterNameInput.optional(),
  /** All of these words: in the title, the professor, code and number, the rooms; 초성 and the other keyboard count. */
  q: search.optional(),
  department: exact.optional(),
  classification: exact.optional(),
  year: exact.optional(),
  credits: z.coerce.number().min(0).max(100).multipleOf(0.5).optional(),
  professor: search.optional(),
  code: search.optional(),
  room: search.optional(),
  /** Only sections whose every meeting lies on these days and inside these hours. */
  day: weekdaysInput.optional(),
  from: clockInput.optional(),
  to: clockInput.optional(),
  /** Only sections that meet in none of these stretches of the week; what never meets is in nobody's way. */
  busy: stretches.optional(),
  /** Only sections that meet in one of these stretches, at least once a week. */
  meets: stretches.optional(),
})

export const sectionSorts = ['name', 'code', 'rating'] as const

export const listSectionsInput = z
  .strictObject({
    ...findingInput.shape,
    ...pageInput,
    sort: z.enum(sectionSorts).default('name'),
  })
  .refine(({ from = 0, to = dayMinutes }) => from < to, backwards)

export const listFacetsInput = z.strictObject({ ...scope, semester: semesterNameInput.optional() })

export const sectionInput = z.strictObject({ ...scope, sectionId: idInput })

export const listCoursesInput = z.strictObject({ ...scope, ...pageInput, q: search.optional() })

export const courseInput = z.strictObject({ ...scope, courseId: idInput })

export const listFreeRoomsInput = z
  .strictObject({
    ...scope,
    ...pageInput,
    semester: semesterNameInput.optional(),
    day: weekday,
    from: clockInput,
    to: clockInput,
  })
  .refine(({ from, to }) => from < to, backwards)

const semesterView = z
  .strictObject({
    name: z.string(),
    year: z.int(),
    term: z.enum(terms),
    startsOn: z.iso.date(),
    endsOn: z.iso.date(),
    /** Exactly one is: the one that runs today, else the next. */
    current: z.boolean(),
  })
  .meta({ id: 'Semester' })
export type SemesterView = z.output<typeof semesterView>

export const semesterList = z.strictObject({ items: z.array(semesterView), nextCursor: z.null() })

export const sectionView = z
  .strictObject({
    id: z.uuid(),
    semester: z.string(),
    number: z.string(),
    course: z.strictObject({ id: z.uuid(), code: z.string(), title: z.string() }),
    professor: z.string(),
    targets: z.array(
      z.strictObject({ department: z.string(), year: z.string(), classification: z.string() }),
    ),
    credits: z.number().nullable(),
    capacity: z.int().nullable(),
    freshmanCapacity: z.int().nullable(),
    remark: z.string(),
    language: z.string(),
    mode: z.string(),
    meetings: z.array(meetingView),
    rawTime: z.string(),
    rawPlace: z.string(),
    /** Of all reviews of the course as this professor teaches it; there from three on. */
    rating: z.strictObject({ average: z.number(), count: z.int() }).optional(),
    /** How many have it in a timetable; `null` while fewer than five do. */
    addedCount: z.int().nullable(),
  })
  .meta({ id: 'Section' })
export type SectionView = z.output<typeof sectionView>

/** `total` and `courses` count every page's. */
export const sectionPage = z.strictObject({
  ...pageView(sectionView).shape,
  total: z.int(),
  /** How many courses these sections are of. */
  courses: z.int(),
})
export type SectionPage = z.output<typeof sectionPage>

/** What each filter can be set to, and how many sections of the semester that leaves. */
export type Facets = Record<
  'departments' | 'classifications' | 'years' | 'credits',
  { value: string; count: number }[]
>

const courseHead = { id: z.uuid(), code: z.string(), title: z.string() }
const courseHeadView = z.strictObject(courseHead).meta({ id: 'Course' })
export type CourseHead = z.output<typeof courseHeadView>

export const coursePage = pageView(courseHeadView)

export const courseView = z
  .strictObject({
    ...courseHead,
    offerings: z.array(
      z.strictObject({ id: z.uuid(), professor: z.string(), sections: z.array(sectionView) }),
    ),
  })
  .meta({ id: 'CourseWithOfferings' })
export type CourseView = z.output<typeof courseView>

export const freeRoomPage = pageView(
  z
    .strictObject({
      room: z.string(),
      /** When the next class of that day begins there; `null` when none does. */
      freeUntil: z.string().nullable(),
    })
    .meta({ id: 'FreeRoom' }),
)
export type FreeRoomView = z.output<typeof freeRoomPage>['items'][number]
