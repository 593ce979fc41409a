import * as z from 'zod'
import { clockInput, semesterNameInput } from '@/lib/catalogue/time-schema'
import { idempotencyKey, idInput } from '@/lib/core/id'
import { text } from '@/lib/core/text'
import { nameMax } from '@/lib/timetables/lengths'
import { friendsMost, groupsMost, picksMost } from './policy'
import { sorts } from './problem'

const idsMost = 200

const ids = (name: string) =>
  z
    .array(idInput)
    .max(idsMost, { error: `${name} ${idsMost}개까지 고를 수 있어요.` })
    .refine((given) => new Set(given).size === given.length, { error: '같은 것을 두 번 적었어요.' })
    .default([])

const group = z
  .strictObject({
    /** How many different courses of the group are taken, one section of each. */
    choose: z
      .int()
      .min(1, { error: '하나 이상 골라야 해요.' })
      .max(10, { error: '한 묶음에서 10개까지 골라요.' })
      .default(1),
    /** Taken where it fits; what cannot be left out is not optional. */
    optional: z.boolean().default(false),
    sections: ids('분반은'),
    /** All sections of the semester. */
    courses: ids('과목은'),
  })
  .refine(({ sections, courses }) => sections.length + courses.length > 0, {
    path: ['courses'],
    error: '묶음마다 과목이나 분반을 하나 이상 넣어 주세요.',
  })

const freeDays = z.union([
  z
    .array(z.int().min(0).max(6))
    .refine((days) => new Set(days).size === days.length, { error: '같은 요일을 두 번 적었어요.' })
    .refine((days) => days.length < 7, { error: '모든 요일을 비우면 수업을 놓을 곳이 없어요.' }),
  z.int().min(1).max(4, { error: '월요일부터 금요일까지 나흘까지 비울 수 있어요.' }),
])

const company = z.strictObject({
  with: z
    .array(idInput)
    .min(1, { error: '친구를 한 명 이상 골라 주세요.' })
    .max(friendsMost, { error: `친구는 ${friendsMost}명까지 고를 수 있어요.` })
    .refine((ids) => new Set(ids).size === ids.length, { error: '같은 친구를 두 번 적었어요.' }),
  /** From Monday to Friday between 09:00 and 18:00, in stretches of half an hour or more. */
  minutes: z
    .int()
    .min(30, { error: '30분보다 짧게는 비울 수 없어요.' })
    .max(2700, { error: '일주일에 45시간까지 비울 수 있어요.' })
    .default(60),
  per: z.enum(['week', 'day']).default('week'),
})

const rules = z
  .strictObject({
    /** Weekdays without a class, 0 for Monday; or how many of Monday to Friday, whichever they are. */
    freeDays: freeDays.optional(),
    notBefore: clockInput.optional(),
    notAfter: clockInput.optional(),
    /** An hour between 11:00 and 14:00 that no class lies in, on every day. */
    lunch: z.boolean().optional(),
    /** Hours of class after each other; pauses of up to fifteen minutes are no break. */
    maxRun: z.number().min(1).max(12).multipleOf(0.5).optional(),
    /** One of one's own timetables of that semester: its classes stay where they are. */
    plan: idInput.optional(),
    /** Friends with whom time is kept free, as far as they show theirs. */
    friends: company.optional(),
  })
  .refine(({ notBefore = 0, notAfter = 1440 }) => notBefore < notAfter, {
    path: ['notBefore'],
    error: '첫 수업을 시작할 시각이 마지막 수업이 끝날 시각보다 앞이어야 해요.',
  })

export const findTimetablesInput = z.strictObject({
  semester: semesterNameInput,
  groups: z
    .array(group)
    .min(1, { error: '담을 묶음을 하나 이상 넣어 주세요.' })
    .max(groupsMost, { error: `묶음은 ${groupsMost}개까지 넣을 수 있어요.` })
    .refine((groups) => groups.reduce((sum, { choose }) => sum + choose, 0) <= picksMost, {
      error: `한 시간표에 ${picksMost}개까지 담을 수 있어요.`,
    }),
  rules: rules.default({}),
  /**
   * Fewest gaps, latest first class, earliest last class; the others decide among what is alike. `rating`: the best
   * reviewed classes first; those with fewer than three reviews count as much as the others do on the whole.
   */
  sort: z.enum(sorts).default('gaps'),
})
export type FindingInput = z.input<typeof findTimetablesInput>
export type Finding = z.output<typeof findTimetablesInput>

export const listWishedInput = z.strictObject({
  semester: semesterNameInput,
  groups: z.array(z.strictObject({ sections: ids('분반은'), courses: ids('과목은') })).max(groupsMost),
})

/** Friends as an address names them: whoever is none, or shows nothing, counts for nothing. */
export const listCompanyInput = z.strictObject({
  semester: semesterNameInput,
  with: z.array(idInput).max(friendsMost).default([]),
})

export const takeTimetableInput = z.strictObject({
  semester: semesterNameInput,
  /** What the plan is called, or the first name near it that is free. */
  name: text({ min: 1, max: nameMax, name: '시간표 이름' }),
  sections: z.array(idInput).min(1).max(picksMost),
  /** What of the sections was looked at: `stampOf`. */
  seen: z.string().max(20),
  /** The timetable whose classes come along. */
  plan: idInput.optional(),
  idempotencyKey: idempotencyKey.optional(),
})

const ruleNames = ['freeDays', 'notBefore', 'notAfter', 'lunch', 'maxRun', 'plan', 'friends'] as const
export type RuleKey = (typeof ruleNames)[number]

const part = {
  /** Which group, counted from 0; or which rule, and of free days which day. */
  group: z.int().optional(),
  rule: z.enum(ruleNames).optional(),
  day: z.int().optional(),
}

const partView = z.strictObject({
  ...part,
  /** `자료구조`, `11시 전 수업 없음` */
  title: z.string(),
  /** What it is made of, or why it cannot be. */
  detail: z.string(),
})
export type PartView = z.output<typeof partView>

const wayView = z.strictObject({
  ...part,
  /** The softer answer to a rule: `10:00`, or hours; with friends minutes. Without it the part is dropped. */
  to: z.union([z.string(), z.number()]).optional(),
  title: z.string(),
  total: z.int(),
  exact: z.boolean(),
})
export type WayView = z.output<typeof wayView>

export const wizardView = z
  .strictObject({
    /** The best fifty, best first. */
    items: z.array(
      z.strictObject({
        sections: z.array(z.uuid()),
        /** Larger is better; says nothing beside another request's. */
        score: z.int(),
        /** `금 공강`, `사이 공강 45분`, `10:30–16:15` */
        why: z.array(z.string()),
      }),
    ),
    /** Choices that were looked at, partial ones among them. */
    explored: z.int(),
    /** How many timetables there are; at least so many unless `exact`. */
    total: z.int(),
    exact: z.boolean(),
    /** While `false` a better answer may follow. */
    done: z.boolean(),
    /** Where there is none: a smallest set of what cannot go together. */
    impossible: z.array(partView).optional(),
    /** And what helps, with how many timetables it leaves. */
    ways: z.array(wayView).optional(),
  })
  .meta({ id: 'WizardAnswer' })
export type WizardView = z.output<typeof wizardView>
