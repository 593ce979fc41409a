import { CommentComposer } from '@/components/comments/comment-composer'
import { CommentMenu } from '@/components/comments/comment-menu'
import { CommentThread } from '@/components/comments/comment-thread'
import type { ShownComment } from '@/components/comments/shown'
import { reportingOf } from '@/components/moderation/reporting-of'
import { Pager } from '@/components/ui/pager'
import type { Viewer } from '@/lib/auth/viewer'
import type { BoardView } from '@/lib/boards/schema'
import { likeCommentAction, writeCommentAction } from '@/lib/comments/actions'
import { type CommentView, commentMax } from '@/lib/comments/schema'
import type { Page } from '@/lib/core/cursor'
import type { PostView } from '@/lib/posts/schema'

type ThreadProps = {
  viewer: Viewer
  post: PostView
  board: BoardView
  comments: Page<CommentView>
  /** The name one would carry here. */
  anonymousName: string
  dated: (comment: CommentView) => ShownComment
  /** From the address: the comment that is answered, and where in a long thread one is. */
  reply: unknown
  cursor: unknown
  /** One's own comment that was just sent. */
  at: unknown
  /** The ids of all that the viewer has reported. */
  reported: readonly string[]
  /** From the address: a reader without scripts wants to report a comment. */
  report: unknown
}

export function Thread({
  viewer,
  post,
  board,
  comments,
  anonymousName,
  dated,
  reply,
  cursor,
  at,
  reported,
  report,
}: ThreadProps) {
  const here = `/posts/${post.id}`
  const answered = comments.items.find((comment) => comment.id === reply && comment.parentId === null)
  const older = (cursor: string | null) => (cursor ? `${here}?cursor=${cursor}` : undefined)

  return (
    <>
      <CommentThread
        comments={comments.items.map(dated)}
        count={post.commentCount}
        like={likeCommentAction}
        replying={{ here, cursor: typeof cursor === 'string' ? cursor : undefined }}
        menuOf={(comment) => <CommentMenu postId={post.id} comment={comment} />}
        reporting={reportingOf('comment', reported)}
        isReporting={report !== undefined}
        reportHref={`${here}?report=1${typeof cursor === 'string' ? `&cursor=${cursor}` : ''}#comments`}
        pager={
          <Pager
            newest={cursor ? here : undefined}
            newestLabel="처음 댓글"
            older={older(comments.nextCursor)}
            olderLabel="다음 댓글"
          />
        }
      />
      <CommentComposer
        key={typeof at === 'string' ? at : 'first'}
        action={writeCommentAction}
        fields={{ postId: post.id, idempotencyKey: crypto.randomUUID() }}
        anonymity={board.anonymity}
        anonymousName={anonymousName}
        nickname={viewer.nickname}
        max={commentMax}
        reply={
          answered && { parentId: answered.id, name: answered.author.name, cancelHref: `${here}#comments` }
        }
      />
    </>
  )
}
