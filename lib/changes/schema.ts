import * as z from 'zod'
import { pageInput, pageView } from '@/lib/core/cursor'
import { idInput } from '@/lib/core/id'
import { entryInput, entryView, timetableInput } from '@/lib/timetables/schema'
import { parts } from './side'

export const answers = ['accept', 'keep', 'section'] as const
export type Answer = (typeof answers)[number]

export const changesInput = timetableInput
export const changeInput = entryInput
/** Of one plan, or of all that count. */
export const countInput = z.strictObject({ timetableId: idInput.optional() })
export const answersInput = z.strictObject(pageInput)

export const answerInput = z
  .strictObject({
    ...changeInput.shape,
    /**
     * `accept` takes what the list says now, and takes out what it no longer has; `keep` leaves the entry as it is,
     * a class of one's own where the list no longer has it; `section` takes another one of the same course.
     */
    answer: z.enum(answers),
    /** `seen` of the change that is answered: when the list changed again meanwhile, the answer is refused. */
    seen: z
      .string()
      .regex(/^[\w-]{1,64}$/)
      .meta({ examples: ['3q2-7w'] }),
    sectionId: idInput.optional(),
    /** Removes what stands in the way. */
    replace: z.boolean().default(false),
  })
  .refine((given) => (given.answer === 'section') === (given.sectionId !== undefined), {
    path: ['sectionId'],
    error: '다른 분반을 고를 때만, 그때는 꼭 sectionId를 보내 주세요.',
  })

const side = entryView.pick({ title: true, professor: true, credits: true, meetings: true })
export type SideView = z.output<typeof side>

const conflict = z.strictObject({
  entryId: z.uuid(),
  title: z.string(),
  day: z.int(),
  start: z.string(),
  end: z.string(),
})

const alternative = z.strictObject({
  id: z.uuid(),
  number: z.string(),
  ...side.shape,
  conflicts: z.array(conflict),
})
export type AlternativeView = z.output<typeof alternative>

const changeView = z
  .strictObject({
    entryId: z.uuid(),
    colour: z.int(),
    section: z.strictObject({
      id: z.uuid(),
      number: z.string(),
      course: z.strictObject({ id: z.uuid(), code: z.string() }),
    }),
    /** What differs; empty where the list no longer has the section. */
    parts: z.array(z.enum(parts)),
    before: side,
    /** `null` where the list no longer has it. */
    after: side.nullable(),
    /** What of the plan `after` would hit. */
    conflicts: z.array(conflict),
    /** Other sections of the course in the semester: those that fit first. */
    alternatives: z.array(alternative),
    /** One wanted to keep one's own; asked again only when the section changes once more. */
    kept: z.boolean(),
    /** When the list last changed the section; `null` where nobody noted it. */
    changedAt: z.iso.datetime().nullable(),
    /** Goes with the answer. */
    seen: z.string(),
  })
  .meta({ id: 'Change' })
export type ChangeView = z.output<typeof changeView>

export const changesView = z.strictObject({
  items: z.array(changeView),
  /** How many of them wait for an answer. */
  open: z.int(),
})
export type ChangesView = z.output<typeof changesView>

export const answerPage = pageView(
  z
    .strictObject({
      entryId: z.uuid(),
      timetableId: z.uuid(),
      answer: z.enum(answers),
      answeredAt: z.iso.datetime(),
    })
    .meta({ id: 'ChangeAnswer' }),
)
