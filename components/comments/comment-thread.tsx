import type { ReactNode } from 'react'
import { shortNumber } from '@/components/ui/counts'
import type { FormAction } from '@/components/ui/form-action'
import { Comment } from './comment'
import type { ShownComment } from './shown'

type CommentThreadProps = {
  /** In reading order, replies under their parent. */
  comments: readonly ShownComment[]
  /** What is not deleted, as the post counts it. */
  count: number
  like: FormAction
  /** Where 답글 leads: the same page with the composer answering this comment. Left out: no replies here. */
  replyHref?: ((comment: ShownComment) => string) | undefined
  /** A comment's `Menu`. */
  menuOf?: ((comment: ShownComment) => ReactNode) | undefined
  /** Links to the rest of a long thread. */
  pager?: ReactNode
}

/** All that was said under a post. */
export function CommentThread({ comments, count, like, replyHref, menuOf, pager }: CommentThreadProps) {
  return (
    <section aria-labelledby="comments">
      <h2 id="comments" className="pt-3.5 pb-0.5 text-13 font-600 text-ink-2 tabular-nums">
        {count > 0 ? `댓글 ${shortNumber(count)}` : '댓글'}
      </h2>
      {comments.length === 0 && (
        <p className="py-6 text-15 text-ink-3">아직 댓글이 없어요. 첫 댓글을 남겨 보세요.</p>
      )}
      <ol>
        {comments.map((comment) => (
          <Comment
            key={comment.id}
            comment={comment}
            like={like}
            replyHref={comment.parentId === null ? replyHref?.(comment) : undefined}
            menu={menuOf?.(comment)}
          />
        ))}
      </ol>
      {pager}
    </section>
  )
}
