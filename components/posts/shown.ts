import type { Moment } from '@/lib/core/time'
import type { PostView } from '@/lib/posts/schema'

/** A post as a reader sees it: the view, and its moment in the reader's words. */
export type ShownPost = PostView & Moment
