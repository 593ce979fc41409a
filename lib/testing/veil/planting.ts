import 'server-only'
import { vi } from 'vitest'
import type { Viewer } from '@/lib/auth/viewer'
import type { CommentView } from '@/lib/comments/schema'
import type { CommentRow } from '@/lib/comments/views'
import type { PostView } from '@/lib/posts/schema'
import type { PostMarks, PostRow } from '@/lib/posts/views'
import type { NoteView } from '@/lib/reviews/exam-schema'
import type { NoteRow } from '@/lib/reviews/exam-views'
import type { ReviewView } from '@/lib/reviews/schema'
import type { ReviewRow } from '@/lib/reviews/views'
import type { Leak } from './leaks'
import type { Story } from './teller'

export type Planted = { leak: Leak | null; story: Story | null }

/** Views as they are, until a leak is planted. */
export function plantInViews(planted: Planted) {
  vi.doMock('@/lib/posts/views', async (original) => {
    const views = await original<typeof import('@/lib/posts/views')>()
    const toPostView = (viewer: Viewer, row: PostRow, marks: PostMarks) =>
      spoiledPost(planted, views.toPostView(viewer, row, marks))
    return { ...views, toPostView }
  })
  vi.doMock('@/lib/comments/views', async (original) => {
    const views = await original<typeof import('@/lib/comments/views')>()
    const toCommentView = (viewer: Viewer, row: CommentRow, liked: boolean) =>
      spoiledComment(planted, views.toCommentView(viewer, row, liked))
    return { ...views, toCommentView }
  })
  vi.doMock('@/lib/reviews/views', async (original) => {
    const views = await original<typeof import('@/lib/reviews/views')>()
    const { reviewKind } = views
    const toView = (viewer: Viewer, row: ReviewRow, helpful: boolean) =>
      spoiledReview(planted, reviewKind.toView(viewer, row, helpful))
    return { ...views, reviewKind: { ...reviewKind, toView } }
  })
  vi.doMock('@/lib/reviews/exam-views', async (original) => {
    const views = await original<typeof import('@/lib/reviews/exam-views')>()
    const { noteKind } = views
    const toView = (viewer: Viewer, row: NoteRow, helpful: boolean) =>
      spoiledNote(planted, noteKind.toView(viewer, row, helpful))
    return { ...views, noteKind: { ...noteKind, toView } }
  })
}

function spoiledPost({ leak, story }: Planted, view: PostView): PostView {
  const author = story?.author.get(view.id)

  return author && leak?.post ? leak.post(view, author) : view
}

function spoiledReview({ leak, story }: Planted, view: ReviewView): ReviewView {
  const author = story?.author.get(view.id)

  return author && leak?.review ? leak.review(view, author) : view
}

function spoiledNote({ leak, story }: Planted, view: NoteView): NoteView {
  const author = story?.author.get(view.id)

  return author && leak?.note ? leak.note(view, author) : view
}

function spoiledComment({ leak, story }: Planted, view: CommentView): CommentView {
  const author = story?.author.get(view.id)
  const postAuthor = story?.author.get(view.postId)

  return author && postAuthor && leak?.comment ? leak.comment(view, author, postAuthor) : view
}
