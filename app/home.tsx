import Link from 'next/link'
import { NewsAside } from '@/components/inbox/news-aside'
import { shownNotice } from '@/components/inbox/shown-notice'
import { PostDigest } from '@/components/posts/post-digest'
import { ReviewDigest } from '@/components/reviews/review-digest'
import { Columns } from '@/components/shell/columns'
import { HomeBar } from '@/components/shell/home-bar'
import { inboxLabel } from '@/components/shell/shell-views'
import { DeviceNotice } from '@/components/timetables/device/device-notice'
import { HomeToday } from '@/components/timetables/home-today'
import { WeekKeeper } from '@/components/timetables/offline/week-keeper'
import { FreeNow } from '@/components/together/free-now'
import { Icon } from '@/components/ui/icon'
import { IconLink } from '@/components/ui/icon-button'
import type { Viewer } from '@/lib/auth/viewer'
import { show } from '@/lib/core/show'
import { datedAt } from '@/lib/core/time'
import { listInbox } from '@/lib/inbox/queries'
import { listNewest } from '@/lib/posts/queries'
import { listRecentReviews } from '@/lib/reviews/queries'
import { getToday } from '@/lib/timetables/today-queries'
import { listFreeNow } from '@/lib/together/now-queries'
import { boardsOf, newsOf, unreadOf } from './campus-shell'

/** Boards shown to who has pinned none yet. */
const firstFew = 4

export async function Home({ viewer }: { viewer: Viewer }) {
  const boards = await boardsOf(viewer)
  const pinned = boards.filter((board) => board.viewer.pinned)
  const shown = pinned.length > 0 ? pinned : boards.slice(0, firstFew)
  const [today, freeNow, posts, reviews, inbox, news, unread] = await Promise.all([
    show(getToday(viewer, {})),
    show(listFreeNow(viewer, {})),
    show(listNewest(viewer, { boards: shown.map((board) => board.slug), each: 3 })),
    show(listRecentReviews(viewer, { limit: 3 })),
    show(listInbox(viewer, { limit: 4 })),
    newsOf(viewer),
    unreadOf(viewer),
  ])
  const dated = datedAt(new Date(), viewer.university.timeZone)

  return (
    <>
      <HomeBar universityName={viewer.university.name}>
        <IconLink href="/inbox" icon="bell" label={inboxLabel(unread)} dot={unread > 0} />
      </HomeBar>
      <Columns
        asideLabel="새 소식"
        aside={<NewsAside notices={inbox.items.map((notice) => shownNotice(notice, dated))} />}
      >
        <DeviceNotice />
        <HomeToday view={today} />
        <FreeNow friends={freeNow.items} />
        <div className="flex flex-wrap items-baseline justify-between gap-x-3 pb-2.5">
          <h2 className="text-16 font-650">
            {pinned.length > 0 ? '즐겨찾는 게시판' : `${viewer.university.name} 게시판`}
          </h2>
          <Link
            href={pinned.length > 1 ? '/boards#order' : '/boards'}
            className="-my-2 inline-flex min-h-11 flex-none items-center text-13 text-ink-3 hover:text-primary"
          >
            {pinned.length > 1 ? '순서 바꾸기' : '모든 게시판'}
          </Link>
        </div>
        {pinned.length === 0 && (
          <p className="flex items-center gap-1.5 pb-3 text-13 text-ink-2">
            <Icon name="pin" className="size-4 text-primary" />
            게시판에 핀을 꽂으면 그 게시판이 여기에 모여요.
          </p>
        )}
        {shown.map((board) => (
          <PostDigest
            key={board.slug}
            board={board}
            newCount={news[board.slug]}
            posts={posts.filter((post) => post.board.slug === board.slug).map((post) => dated(post))}
          />
        ))}
        <ReviewDigest reviews={reviews} />
      </Columns>
      <WeekKeeper />
    </>
  )
}
