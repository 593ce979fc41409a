import * as z from 'zod'
import { idempotencyKey } from '@/lib/core/id'
import { text } from '@/lib/core/text'

export const boardSlug = z.string().regex(/^[a-z0-9-]{2,30}$/, {
  error: '주소는 영문 소문자, 숫자, 줄표로 2–30자예요.',
})

const boardName = text({ min: 2, max: 20, name: '게시판 이름' })
const description = text({ min: 0, max: 100, name: '설명' })
const rules = text({ min: 0, max: 1000, name: '규칙', lines: 'many' })
const anonymity = z.enum(['optional', 'always', 'never'])

export const listBoardsInput = z.strictObject({})
export const boardInput = z.strictObject({ slug: boardSlug })

export const openBoardInput = z.strictObject({
  slug: boardSlug.refine((slug) => slug !== 'new', { error: '쓸 수 없는 주소예요.' }).optional(),
  name: boardName,
  description: description.default(''),
  rules: rules.default(''),
  titled: z.boolean().default(true),
  anonymity: anonymity.default('optional'),
  questions: z.boolean().default(true),
  idempotencyKey: idempotencyKey.optional(),
})

export const editBoardInput = z.strictObject({
  slug: boardSlug,
  name: boardName.optional(),
  description: description.optional(),
  rules: rules.optional(),
  /** The post to pin on top, or null for none. */
  notice: z.uuid().nullable().optional(),
  /** Login id of the student who takes the board over. */
  owner: z.string().min(1).max(20).optional(),
})

export const orderPinsInput = z.strictObject({ slugs: z.array(boardSlug).max(100) })

export const boardView = z
  .strictObject({
    slug: z.string(),
    name: z.string(),
    description: z.string(),
    rules: z.string(),
    titled: z.boolean(),
    anonymity,
    questions: z.boolean(),
    secret: z.boolean(),
    commercial: z.boolean(),
    hotEligible: z.boolean(),
    notice: z.strictObject({ id: z.string(), title: z.string() }).nullable(),
    viewer: z.strictObject({ pinned: z.boolean(), owner: z.boolean() }),
  })
  .meta({ id: 'Board' })
export type BoardView = z.output<typeof boardView>

export const boardList = z.strictObject({ items: z.array(boardView), nextCursor: z.null() })
export const pinView = z.strictObject({ pinned: z.boolean() })
