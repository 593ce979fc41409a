import { PostLine } from './post-line'
import { preview } from './preview'
import type { ShownPost } from './shown'

type PostRowProps = {
  post: ShownPost
  /** Name the board, in lists that mix boards. */
  withBoard?: boolean | undefined
  /** One quiet line instead of the preview, such as one's own comment in 댓글 단 글. */
  note?: string | undefined
}

/** One post of a list. The title is the link; it covers the whole row. */
export function PostRow({ post, withBoard = false, note }: PostRowProps) {
  const { title, content, author, board } = post

  return (
    <PostLine
      href={`/posts/${post.id}`}
      name={title ?? preview(content)}
      isTitled={title !== null}
      question={post.question}
      below={note ?? (title === null ? undefined : preview(content))}
      board={withBoard ? board.name : undefined}
      writer={author.kind === 'anonymous' ? '익명' : author.name}
      at={post.createdAt}
      when={post.whenText}
      full={post.fullTime}
      like={post.likeCount}
      comment={post.commentCount}
      scrap={post.scrapCount}
    />
  )
}
