import * as z from 'zod'
import { pageInput, pageView } from '@/lib/core/cursor'
import { idInput } from '@/lib/core/id'
import { versionInput } from '@/lib/core/version'
import { entryView, timetableInput } from '@/lib/timetables/schema'
import { choicesMost, wishesMost } from './wishes'

const ticks = ['none', 'won', 'lost'] as const
export type Tick = (typeof ticks)[number]

const moves = ['up', 'down', 'remove', 'add'] as const

export const enrolmentInput = timetableInput
export const enrolmentsInput = z.strictObject(pageInput)

const creditCap = z
  .number({ error: '학점을 숫자로 적어 주세요.' })
  .min(0, { error: '0학점부터 적을 수 있어요.' })
  .max(100, { error: '100학점까지 적을 수 있어요.' })
  .multipleOf(0.5, { error: '반 학점까지만 나눠 적을 수 있어요.' })
  .meta({ examples: [18] })

export const writeEnrolmentInput = z.strictObject({
  ...enrolmentInput.shape,
  version: versionInput,
  creditCap: creditCap.default(18),
  /** In order; of each wish first what is wanted most, then what is tried when that is gone. */
  wishes: z
    .array(
      z
        .array(idInput)
        .min(1, { error: '희망마다 분반이 하나는 있어야 해요.' })
        .max(choicesMost, { error: `희망 하나에 ${choicesMost}개까지 적을 수 있어요.` }),
    )
    .max(wishesMost, { error: `희망은 ${wishesMost}개까지 적을 수 있어요.` })
    .refine((wishes) => new Set(wishes.flat()).size === wishes.flat().length, {
      error: '같은 분반을 두 번 적었어요.',
    }),
})

export const moveChoiceInput = z.strictObject({
  ...enrolmentInput.shape,
  sectionId: idInput,
  move: z.enum(moves),
  /** Where it is added: behind the choices of that section's wish; a wish of its own without it. */
  behind: idInput.optional(),
})

export const capInput = z.strictObject({ ...enrolmentInput.shape, creditCap })

export const tickInput = z.strictObject({
  ...enrolmentInput.shape,
  sectionId: idInput,
  tick: z.enum(ticks),
})

const hit = z.strictObject({
  sectionId: z.uuid(),
  title: z.string(),
  number: z.string(),
  /** Its hours, or that it is the same course once more. */
  why: z.enum(['time', 'course']),
})

const choice = z.strictObject({
  section: z.strictObject({
    id: z.uuid(),
    number: z.string(),
    course: z.strictObject({ id: z.uuid(), code: z.string() }),
    ...entryView.pick({ title: true, professor: true, credits: true, meetings: true }).shape,
    /** The university's list no longer has it. */
    removed: z.boolean(),
  }),
  tick: z.enum(ticks),
  /** What of other wishes, fallbacks among them, cannot be taken with it. */
  hits: z.array(hit),
  /** The most credits that can come about when it is taken. */
  creditsAtMost: z.number(),
})
export type ChoiceView = z.output<typeof choice>

export const enrolmentView = z
  .strictObject({
    timetableId: z.uuid(),
    creditCap: z.number(),
    wishes: z.array(z.strictObject({ choices: z.array(choice) })),
    /** The combination with most credits that can come about. */
    heaviest: z.strictObject({
      credits: z.number(),
      sectionIds: z.array(z.uuid()),
      /** `false` where there are so many combinations that a heavier one may have been overlooked. */
      certain: z.boolean(),
    }),
    /** Moves by every write to it: the ETag. */
    version: z.int(),
  })
  .meta({ id: 'Enrolment' })
export type EnrolmentView = z.output<typeof enrolmentView>

export const enrolmentPage = pageView(enrolmentView)
