import type { Moment } from '@/lib/core/time'
import type { PostHead, PostView } from '@/lib/posts/schema'
import { preview } from './preview'

/** A post as a reader sees it: the view, and its moment in the reader's words. */
export type ShownPost = PostView & Moment

/** The same in a list. */
export type ShownHead = PostHead & Moment

/** What of it a row of a list needs: what is left out is as usual. */
export type PostLine = {
  id: string
  /** The title, or the beginning of a post that has none. */
  name: string
  untitled?: true
  question?: true
  /** The preview. */
  below?: string
  /** In lists that mix boards. */
  board?: string
  writer: string
  at: string
  when: string
  full: string
  like?: number
  comment?: number
  scrap?: number
}

export function postLine(post: ShownHead, { withBoard = false } = {}): PostLine {
  const { title, content, author } = post

  return {
    id: post.id,
    name: title ?? preview(content),
    ...(title === null ? { untitled: true } : { below: preview(content) }),
    ...(post.question && { question: true }),
    ...(withBoard && { board: post.board.name }),
    writer: author.kind === 'anonymous' ? '익명' : author.name,
    at: post.createdAt,
    when: post.whenText,
    full: post.fullTime,
    ...(post.likeCount > 0 && { like: post.likeCount }),
    ...(post.commentCount > 0 && { comment: post.commentCount }),
    ...(post.scrapCount > 0 && { scrap: post.scrapCount }),
  }
}
