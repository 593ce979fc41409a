import * as z from 'zod'
import { pageInput, pageView } from '@/lib/core/cursor'
import { idempotencyKey, idInput } from '@/lib/core/id'
import { text } from '@/lib/core/text'

/** Moves when a pack means something else than it did: an older text is then refused instead of misread. */
const packFormat = 1
/** Characters of a pack that is written by hand. */
export const packTextMax = 100_000

const creditsInput = z
  .number({ error: '학점을 숫자로 적어 주세요.' })
  .min(0, { error: '0학점부터 적을 수 있어요.' })
  .max(400, { error: '400학점까지 적을 수 있어요.' })
  .multipleOf(0.5, { error: '반 학점까지만 나눠 적을 수 있어요.' })
  .meta({ examples: [3] })

const yearInput = z
  .int({ error: '입학 연도는 네 자리 숫자예요.' })
  .min(1950, { error: '입학 연도는 1950년부터 적을 수 있어요.' })
  .max(2100, { error: '입학 연도를 다시 확인해 주세요.' })

/** One line, with something to show of it in the documentation. */
const words = (name: string, max: number, example: string) =>
  text({ min: 1, max, name }).meta({ minLength: 1, maxLength: max, examples: [example] })

const classification = words('이수구분', 40, '전공필수')

const area = z
  .strictObject({
    name: words('영역 이름', 40, '전공'),
    /** What has to be earned in it. */
    credits: creditsInput,
    /** What counts towards the total at most; `null` for everything. */
    atMost: creditsInput.nullable().default(null),
    /** Only what the list names for the pack's own department counts. */
    ownDepartment: z.boolean().default(false),
    /** 이수구분, as the course list writes them. */
    classifications: z
      .array(classification)
      .min(1, { error: '이수구분이 하나는 있어야 해요.' })
      .max(20, { error: '영역 하나에 이수구분은 20개까지 적을 수 있어요.' }),
  })
  .meta({ id: 'GraduationArea' })

const requirement = z
  .strictObject({
    classification,
    /** So many of its courses: the others are alternatives. */
    choose: z.int().min(1, { error: '하나는 골라야 해요.' }).max(30).default(1),
    courses: z
      .array(
        z.strictObject({
          code: words('과목 코드', 40, 'CSE2101'),
          title: words('과목 이름', 100, '자료구조'),
          credits: creditsInput,
        }),
      )
      .min(1, { error: '과목이 하나는 있어야 해요.' })
      .max(30, { error: '필수 하나에 과목은 30개까지 적을 수 있어요.' }),
  })
  .meta({ id: 'GraduationRequirement' })

/** What a department asks of those who entered in certain years. */
export const rulesInput = z
  .strictObject({
    format: z.literal(packFormat, { error: `format은 ${packFormat}이어야 해요.` }),
    title: words('이름', 60, '컴퓨터공학과 졸업 요건'),
    department: words('학과', 40, '컴퓨터공학과'),
    /** Both years belong to it; `to` is `null` while it holds for newcomers. */
    entryYears: z.strictObject({ from: yearInput, to: yearInput.nullable() }),
    totalCredits: creditsInput.min(1, { error: '1학점부터 적을 수 있어요.' }),
    areas: z
      .array(area)
      .min(1, { error: '영역이 하나는 있어야 해요.' })
      .max(40, { error: '영역은 40개까지 적을 수 있어요.' }),
    required: z.array(requirement).max(100, { error: '필수 과목은 100개까지 적을 수 있어요.' }).default([]),
  })
  .meta({ id: 'GraduationRules' })
export type Rules = z.output<typeof rulesInput>
export type Area = Rules['areas'][number]
export type Requirement = Rules['required'][number]

export const packInput = z.strictObject({ packId: idInput })
export const ownPackInput = z.strictObject({})
export const listPacksInput = z.strictObject(pageInput)

export const checkPackInput = z.strictObject({ text: z.string() })

export const makePackInput = z.strictObject({
  rules: rulesInput,
  idempotencyKey: idempotencyKey.optional(),
})

export const editPackInput = z.strictObject({
  ...packInput.shape,
  /** The version one has seen, or `*` for whichever is current. */
  version: z.union([z.coerce.number().int().positive(), z.literal('*')]),
  rules: rulesInput,
})

export const packHead = z
  .strictObject({
    id: z.uuid(),
    title: z.string(),
    department: z.string(),
    entryYears: z.strictObject({ from: z.int(), to: z.int().nullable() }),
    totalCredits: z.number(),
    version: z.int(),
    editedAt: z.iso.datetime(),
  })
  .meta({ id: 'GraduationPackHead' })
export type PackHead = z.output<typeof packHead>

export const packPage = pageView(packHead)

export const packView = z
  .strictObject({ ...packHead.shape, rules: rulesInput })
  .meta({ id: 'GraduationPack' })
export type PackView = z.output<typeof packView>
