'use client'

import Link from 'next/link'
import { useState } from 'react'
import { Avatar } from '@/components/ui/avatar'
import type { FreeNowView } from '@/lib/together/free-schema'
import { useLooking } from './use-looking'

/** Names beyond these are a number. */
const shownMost = 8

/** Friends who are free at this moment and say so, and until when; looked at anew every minute. */
export function FreeNow({ friends: first }: { friends: readonly FreeNowView[] }) {
  const [friends, setFriends] = useState(first)

  useLooking(async () => {
    const answer = await fetch('/api/v1/friends/free-now', { cache: 'no-store' }).catch(() => null)
    if (answer?.ok) setFriends((await answer.json()).items)
  }, 60)
  if (friends.length === 0) return null

  return (
    <section aria-labelledby="free-now" className="pb-6 wide:pb-8">
      <div className="flex items-center justify-between gap-3">
        <h2 id="free-now" className="text-16 font-650">
          지금 공강인 친구
        </h2>
        <Link
          href="/friends/free"
          prefetch={false}
          className="-my-2 inline-flex min-h-11 flex-none items-center text-13 text-ink-3 hover:text-primary"
        >
          공강 함께보기
        </Link>
      </div>
      <ul aria-labelledby="free-now" className="flex flex-wrap gap-x-5 gap-y-1 pt-1">
        {friends.slice(0, shownMost).map(({ id, nickname, until }) => (
          <li key={id}>
            <Link
              href={`/friends/${id}`}
              prefetch={false}
              className="flex min-h-11 items-center gap-2 hover:text-primary"
            >
              <Avatar name={nickname} className="size-7 rounded-[6px]" />
              <span className="text-14 font-550">{nickname}</span>
              <span className="text-13 text-ink-3 tabular-nums">
                {until ? `${until}까지` : '오늘 수업이 더 없어요'}
              </span>
            </Link>
          </li>
        ))}
        {friends.length > shownMost && (
          <li className="flex min-h-11 items-center text-13 text-ink-3">외 {friends.length - shownMost}명</li>
        )}
      </ul>
    </section>
  )
}
