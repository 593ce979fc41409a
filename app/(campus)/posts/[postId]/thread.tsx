import { CommentComposer } from '@/components/comments/comment-composer'
import { CommentMenu } from '@/components/comments/comment-menu'
import { CommentThread } from '@/components/comments/comment-thread'
import { Pager } from '@/components/ui/pager'
import type { Viewer } from '@/lib/auth/viewer'
import type { BoardView } from '@/lib/boards/schema'
import { likeCommentAction, writeCommentAction } from '@/lib/comments/actions'
import { getNameToBe, listComments } from '@/lib/comments/queries'
import { commentMax } from '@/lib/comments/schema'
import { show } from '@/lib/core/show'
import { datedAt } from '@/lib/core/time'
import type { PostView } from '@/lib/posts/schema'

type ThreadProps = {
  viewer: Viewer
  post: PostView
  board: BoardView
  /** From the address: the comment that is answered, and where in a long thread one is. */
  reply: unknown
  cursor: unknown
  /** One's own comment that was just sent. */
  at: unknown
  now: Date
}

/** Comments that fit on one page of a thread. */
const limit = 100

export async function Thread({ viewer, post, board, reply, cursor, at, now }: ThreadProps) {
  const [comments, anonymousName] = await Promise.all([
    show(listComments.untrusted(viewer, { postId: post.id, limit, cursor })),
    show(getNameToBe(viewer, { postId: post.id })),
  ])
  const here = `/posts/${post.id}`
  const answered = comments.items.find((comment) => comment.id === reply && comment.parentId === null)
  const older = (cursor: string | null) => (cursor ? `${here}?cursor=${cursor}` : undefined)

  return (
    <>
      <CommentThread
        comments={comments.items.map(datedAt(now, viewer.university.timeZone))}
        count={post.commentCount}
        like={likeCommentAction}
        replying={{ here, cursor: typeof cursor === 'string' ? cursor : undefined }}
        menuOf={(comment) => <CommentMenu postId={post.id} comment={comment} />}
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
