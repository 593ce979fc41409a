import Link from 'next/link'
import type { ReactNode } from 'react'
import { preview } from '@/components/posts/preview'
import { Icon } from '@/components/ui/icon'
import type { IconName } from '@/components/ui/icon-shapes'
import { When } from '@/components/ui/meta'
import { NewCell } from '@/components/ui/new-cell'
import type { ShownAnswer, ShownFriend, ShownNotice } from './shown-notice'

/** Who answered what, and who asks to be a friend: each line a link to where it happened. */
export function NoticeList({ notices }: { notices: readonly ShownNotice[] }) {
  return (
    <ul aria-label="알림 목록">
      {notices.map((notice) =>
        'friend' in notice ? (
          <FriendLine key={notice.id} {...notice} />
        ) : (
          <AnswerLine key={notice.id} {...notice} />
        ),
      )}
    </ul>
  )
}

function AnswerLine({ kind, post, comment, unread }: ShownAnswer) {
  return (
    <Line
      icon={kind === 'reply' ? 'reply' : 'comment'}
      href={`/posts/${post.id}#comment-${comment.id}`}
      title={`${comment.author.name}${kind === 'reply' ? '님이 내 댓글에 답했어요' : '님이 댓글을 남겼어요'}`}
      at={comment}
      unread={unread}
    >
      <p className="clamp-2 text-14 text-ink-2">{preview(comment.content)}</p>
      <p className="mt-1 truncate text-12 text-ink-3">
        {post.board} · {post.title}
      </p>
    </Line>
  )
}

function FriendLine({ kind, friend, unread, ...at }: ShownFriend) {
  return kind === 'friend_request' ? (
    <Line
      icon="friends"
      href="/friends#requests"
      title={`${friend.nickname}님의 친구 신청`}
      at={at}
      unread={unread}
    >
      <p className="text-14 text-ink-2">받거나 거절할 수 있어요. 거절해도 상대에게 알리지 않아요.</p>
    </Line>
  ) : (
    <Line
      icon="friends"
      href={`/friends/${friend.id}`}
      title={`${friend.nickname}님과 친구가 됐어요`}
      at={at}
      unread={unread}
    />
  )
}

type LineProps = {
  icon: IconName
  href: string
  title: string
  at: { createdAt: string; whenText: string; fullTime: string }
  unread: boolean
  children?: ReactNode
}

function Line({ icon, href, title, at, unread, children }: LineProps) {
  return (
    <li className="relative flex gap-3 border-b border-line py-3.5">
      <Icon name={icon} className="mt-0.5 size-[18px] text-comment" />
      <div className="min-w-0 flex-1">
        <p className="flex items-center gap-1.5 text-15 font-620">
          {unread && <NewCell />}
          <Link
            href={href}
            prefetch={false}
            data-row
            className="min-w-0 truncate outline-none! after:absolute after:inset-0 after:rounded-block hover:text-primary focus-visible:after:outline-2 focus-visible:after:outline-primary"
          >
            {title}
          </Link>
          <When
            at={at.createdAt}
            text={at.whenText}
            full={at.fullTime}
            className="ml-auto flex-none text-12 font-400 text-ink-3"
          />
        </p>
        {children}
      </div>
    </li>
  )
}
