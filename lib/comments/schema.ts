import * as z from 'zod'
import { pageInput, pageView } from '@/lib/core/cursor'
import { idempotencyKey, idInput } from '@/lib/core/id'
import { text } from '@/lib/core/text'
import { authorView } from '@/lib/posts/schema'

export const commentMax = 1000

export const commentInput = z.strictObject({ commentId: idInput })
export const listCommentsInput = z.strictObject({ ...pageInput, postId: idInput })
export const listMineInput = z.strictObject(pageInput)

export const writeCommentInput = z.strictObject({
  postId: idInput,
  content: text({ min: 1, max: commentMax, name: '댓글', lines: 'many' }),
  anonymous: z.boolean(),
  parentId: idInput.optional(),
  idempotencyKey: idempotencyKey.optional(),
})

export const commentView = z
  .strictObject({
    id: z.uuid(),
    postId: z.uuid(),
    parentId: z.uuid().nullable(),
    content: z.string(),
    author: authorView,
    anonymous: z.boolean(),
    deleted: z.boolean(),
    likeCount: z.int(),
    createdAt: z.iso.datetime(),
    viewer: z.strictObject({ mine: z.boolean(), liked: z.boolean() }),
  })
  .meta({ id: 'Comment' })
export type CommentView = z.output<typeof commentView>

export const commentPage = pageView(commentView)
export const commentLikeView = z.strictObject({ likeCount: z.int() })
