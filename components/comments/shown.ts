import type { CommentView } from '@/lib/comments/schema'
import type { Moment } from '@/lib/core/time'

/** A comment as a reader sees it. */
export type ShownComment = CommentView & Moment

/** What of it travels to the browser, where a hundred stand on a page: what is left out is as usual. */
export type CommentLine = {
  id: string
  name: string
  at: string
  when: string
  full: string
  words: string
  likes?: number
  liked?: true
  mine?: true
  /** By the writer of the post. */
  writer?: true
  /** Answers the comment above. */
  under?: true
  deleted?: true
  /** By the viewer. */
  reported?: true
}

export function commentLine(comment: ShownComment, reported: readonly string[]): CommentLine {
  const { author, viewer } = comment

  return {
    id: comment.id,
    name: author.kind === 'named' && author.isWriter ? `${author.name}(글쓴이)` : author.name,
    at: comment.createdAt,
    when: comment.whenText,
    full: comment.fullTime,
    words: comment.content,
    ...(comment.likeCount > 0 && { likes: comment.likeCount }),
    ...(viewer.liked && { liked: true }),
    ...(viewer.mine && { mine: true }),
    ...(author.isWriter && { writer: true }),
    ...(comment.parentId !== null && { under: true }),
    ...(comment.deleted && { deleted: true }),
    ...(reported.includes(comment.id) && { reported: true }),
  }
}
