import * as z from 'zod'
import { commentView } from '@/lib/comments/schema'
import { pageInput, pageView } from '@/lib/core/cursor'

export const listInboxInput = z.strictObject(pageInput)
export const wholeInbox = z.strictObject({})

/** Somebody answered something of mine. */
export const noticeView = z
  .strictObject({
    id: z.uuid(),
    kind: z.enum(['comment', 'reply']),
    post: z.strictObject({ id: z.uuid(), title: z.string(), board: z.string() }),
    comment: commentView,
    unread: z.boolean(),
  })
  .meta({ id: 'Notice' })
export type NoticeView = z.output<typeof noticeView>

export const noticePage = pageView(noticeView)
export const unreadView = z.strictObject({ unread: z.int() })
