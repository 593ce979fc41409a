import Link from 'next/link'
import type { ShownComment } from '@/components/comments/shown'
import { preview } from '@/components/posts/preview'
import { Icon } from '@/components/ui/icon'
import { When } from '@/components/ui/meta'
import { NewCell } from '@/components/ui/new-cell'
import type { NoticeView } from '@/lib/inbox/schema'

export type ShownNotice = Omit<NoticeView, 'comment'> & { comment: ShownComment }

/** Who answered what, each line a link to the answer in its thread. */
export function NoticeList({ notices }: { notices: readonly ShownNotice[] }) {
  return (
    <ul aria-label="알림 목록">
      {notices.map(({ id, kind, post, comment, unread }) => (
        <li key={id} className="relative flex gap-3 border-b border-line py-3.5">
          <Icon name={kind === 'reply' ? 'reply' : 'comment'} className="mt-0.5 size-[18px] text-comment" />
          <div className="min-w-0 flex-1">
            <p className="flex items-center gap-1.5 text-15 font-620">
              {unread && <NewCell />}
              <Link
                href={`/posts/${post.id}#comment-${comment.id}`}
                prefetch={false}
                data-row
                className="min-w-0 truncate outline-none! after:absolute after:inset-0 after:rounded-block hover:text-primary focus-visible:after:outline-2 focus-visible:after:outline-primary"
              >
                {comment.author.name}
                {kind === 'reply' ? '님이 내 댓글에 답했어요' : '님이 댓글을 남겼어요'}
              </Link>
              <When
                at={comment.createdAt}
                text={comment.whenText}
                full={comment.fullTime}
                className="ml-auto flex-none text-12 font-400 text-ink-3"
              />
            </p>
            <p className="clamp-2 text-14 text-ink-2">{preview(comment.content)}</p>
            <p className="mt-1 truncate text-12 text-ink-3">
              {post.board} · {post.title}
            </p>
          </div>
        </li>
      ))}
    </ul>
  )
}
