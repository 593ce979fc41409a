import * as z from 'zod'
import { commentView } from '@/lib/comments/schema'
import { pageInput, pageView } from '@/lib/core/cursor'

export const listInboxInput = z.strictObject(pageInput)
export const wholeInbox = z.strictObject({})

/** Somebody answered something of mine. */
const answerNotice = z.strictObject({
  id: z.uuid(),
  kind: z.enum(['comment', 'reply']),
  post: z.strictObject({ id: z.uuid(), title: z.string(), board: z.string() }),
  comment: commentView,
  unread: z.boolean(),
})
export type AnswerNotice = z.output<typeof answerNotice>

/** Somebody asks to become a friend, or has become one. */
const friendNotice = z.strictObject({
  id: z.uuid(),
  kind: z.enum(['friend_request', 'friend_accepted']),
  friend: z.strictObject({ id: z.uuid(), nickname: z.string() }),
  createdAt: z.iso.datetime(),
  unread: z.boolean(),
})
export type FriendNotice = z.output<typeof friendNotice>

export const noticeView = z.discriminatedUnion('kind', [answerNotice, friendNotice]).meta({ id: 'Notice' })
export type NoticeView = z.output<typeof noticeView>

export const noticePage = pageView(noticeView)
export const unreadView = z.strictObject({ unread: z.int() })
