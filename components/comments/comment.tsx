import { clsx } from 'clsx'
import type { ReactNode } from 'react'
import { Icon } from '@/components/ui/icon'
import { When } from '@/components/ui/meta'
import { LikeButton } from './like-button'
import type { ShownComment } from './shown'

export const commentWords = 'mt-[3px] text-15/[1.58]'

type CommentProps = {
  comment: ShownComment
  /** 공감 on their way: see LikeButton. */
  asked: readonly string[]
  replyHref?: string | undefined
  menu?: ReactNode
  /** Words with links in them. */
  words?: ReactNode
}

/** One comment, without a picture: anonymous people must not look like someone. Its address is `#comment-<id>`. */
export function Comment({ comment, asked, replyHref, menu, words }: CommentProps) {
  const { author, viewer } = comment
  const name = author.kind === 'named' && author.isWriter ? `${author.name}(글쓴이)` : author.name

  return (
    <li
      id={`comment-${comment.id}`}
      className={clsx(
        'border-b border-line pt-[13px] pb-[11px] target:bg-wash target:shadow-[0_0_0_8px_var(--wash)]',
        comment.parentId !== null &&
          'relative ml-3 pl-4 before:absolute before:-inset-y-px before:left-0 before:w-0.5 before:bg-line-2',
      )}
    >
      {comment.deleted ? (
        <p className="text-15 text-ink-3">삭제된 댓글입니다</p>
      ) : (
        <article aria-label={`${name} 댓글`}>
          <div className="flex items-center gap-1.5 text-13/[1.4]">
            <b className={clsx('min-w-0 truncate font-650', author.isWriter && 'text-primary')}>{name}</b>
            <When
              at={comment.createdAt}
              text={comment.whenText}
              full={comment.fullTime}
              className="flex-none text-12 text-ink-3"
            />
            {menu && <div className="-my-2 -mr-2 ml-auto">{menu}</div>}
          </div>
          {words ?? <div className={`words whitespace-pre-line ${commentWords}`}>{comment.content}</div>}
          <div className="-mb-[5px] -ml-2 mt-[3px] flex gap-1">
            <LikeButton
              commentId={comment.id}
              on={viewer.liked}
              count={comment.likeCount}
              mine={viewer.mine}
              asked={asked}
            />
            {replyHref && (
              <a
                href={replyHref}
                data-reply
                aria-label={`${name}에게 답글`}
                className="inline-flex min-h-7 items-center gap-1 rounded-tag px-2 text-12 font-550 text-ink-3 hover:text-ink"
              >
                <Icon name="reply" className="size-3.5 stroke-2" />
                답글
              </a>
            )}
          </div>
        </article>
      )}
    </li>
  )
}
