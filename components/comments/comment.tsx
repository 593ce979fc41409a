import type { ReactNode } from 'react'
import { iconClass } from '@/components/ui/icon'
import { When } from '@/components/ui/meta'
import { LikeButton } from './like-button'
import type { CommentLine } from './shown'

type CommentProps = {
  comment: CommentLine
  /** 공감 on their way: see LikeButton. */
  asked: readonly string[]
  replyHref?: string | undefined
  reportHref?: string | undefined
  menu?: ReactNode
  /** Words with links in them. */
  words?: ReactNode
}

/**
 * One comment, without a picture: anonymous people must not look like someone. Its address is `#comment-<id>`.
 * Few elements and few classes (`.said`): a hundred of them are most of a page.
 */
export function Comment({ comment, asked, replyHref, reportHref, menu, words }: CommentProps) {
  const { id, name } = comment

  return (
    <li id={`comment-${id}`} className={comment.under ? 'said said-under' : 'said'}>
      {comment.deleted ? (
        <p className="text-15 text-ink-3">삭제된 댓글입니다</p>
      ) : (
        <article aria-label={`${name} 댓글`}>
          <b className={comment.writer && 'text-primary'}>{name}</b>
          <When at={comment.at} text={comment.when} full={comment.full} />
          {menu && <div className="-my-2 -mr-2 ml-auto">{menu}</div>}
          {words ?? <div className="words">{comment.words}</div>}
          <LikeButton comment={comment} asked={asked} />
          {replyHref && (
            <a
              href={replyHref}
              data-reply
              aria-label={`${name}에게 답글`}
              className={`signed ${iconClass('reply')}`}
            >
              답글
            </a>
          )}
          {reportHref && (
            <a
              href={reportHref}
              data-report
              aria-label={`${name} 댓글 신고`}
              className={`signed ml-auto! ${iconClass('report')}`}
            >
              신고
            </a>
          )}
        </article>
      )}
    </li>
  )
}
