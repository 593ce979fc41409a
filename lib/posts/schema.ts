import * as z from 'zod'
import { boardSlug } from '@/lib/boards/schema'
import { pageInput, pageView } from '@/lib/core/cursor'
import { idempotencyKey, idInput } from '@/lib/core/id'
import { text } from '@/lib/core/text'
import { versionInput } from '@/lib/core/version'

export const titleMax = 100
export const bodyMax = 10_000

const title = text({ min: 1, max: titleMax, name: '제목' })
const content = text({ min: 1, max: bodyMax, name: '내용', lines: 'many' })
const search = text({ min: 1, max: 100, name: '찾을 말' })

export const postInput = z.strictObject({ postId: idInput })

export const listPostsInput = z.strictObject({
  ...pageInput,
  board: boardSlug.optional(),
  /** Case-insensitive substring of the title. */
  title: search.optional(),
  /** Case-insensitive substring of title or body. */
  q: search.optional(),
  /** Login id or nickname; finds named posts only. */
  author: text({ min: 1, max: 20, name: '글쓴이' }).optional(),
  question: z.stringbool({ truthy: ['true', '1'], falsy: ['false', '0'] }).optional(),
})

export const newestInput = z.strictObject({
  boards: z.array(boardSlug).max(100),
  each: z.int().min(1).max(20),
})

/** So many new posts are counted; beyond it they are many. */
export const newsMost = 100

export const newsInput = z.strictObject({ since: z.record(boardSlug, z.date()) })

export const listMineInput = z.strictObject(pageInput)

export const writePostInput = z.strictObject({
  board: boardSlug,
  title: title.nullish(),
  content,
  anonymous: z.boolean(),
  question: z.boolean().default(false),
  idempotencyKey: idempotencyKey.optional(),
})

export const editPostInput = z.strictObject({
  ...postInput.shape,
  version: versionInput,
  title: title.nullish(),
  content: content.optional(),
})

export const replacePostInput = z.strictObject({ ...editPostInput.shape, content })

export const authorView = z
  .strictObject({
    kind: z.enum(['named', 'anonymous', 'gone']),
    name: z.string(),
    /** Carries (글쓴이). */
    isWriter: z.boolean(),
  })
  .meta({ id: 'Author' })

export const postView = z
  .strictObject({
    id: z.uuid(),
    board: z.strictObject({ slug: z.string(), name: z.string() }),
    title: z.string().nullable(),
    content: z.string(),
    author: authorView,
    anonymous: z.boolean(),
    question: z.boolean(),
    likeCount: z.int(),
    commentCount: z.int(),
    scrapCount: z.int(),
    createdAt: z.iso.datetime(),
    updatedAt: z.iso.datetime(),
    /** Moves by edits only: the ETag. */
    version: z.int(),
    viewer: z.strictObject({ mine: z.boolean(), liked: z.boolean(), scrapped: z.boolean() }),
  })
  .meta({ id: 'Post' })
export type PostView = z.output<typeof postView>
/** What a list shows of a post: nothing that is the reader's own. */
export type PostHead = Omit<PostView, 'viewer'>
export type AuthorView = z.output<typeof authorView>

export const postPage = pageView(postView)
export const likeView = z.strictObject({ likeCount: z.int() })
export const scrapView = z.strictObject({ scrapCount: z.int() })
