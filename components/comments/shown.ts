import type { CommentView } from '@/lib/comments/schema'
import type { Moment } from '@/lib/core/time'

/** A comment as a reader sees it. */
export type ShownComment = CommentView & Moment
