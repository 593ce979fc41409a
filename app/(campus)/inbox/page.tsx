import type { Metadata } from 'next'
import { NoticeList } from '@/components/inbox/notice-list'
import { SeenOnce } from '@/components/inbox/seen-once'
import { shownNotice } from '@/components/inbox/shown-notice'
import { PageBar } from '@/components/shell/page-bar'
import { PageHead } from '@/components/shell/page-head'
import { Pager } from '@/components/ui/pager'
import { EmptyState } from '@/components/ui/state-page'
import { requireViewer } from '@/lib/auth/session'
import { show } from '@/lib/core/show'
import { datedAt } from '@/lib/core/time'
import { listInbox } from '@/lib/inbox/queries'

export const metadata: Metadata = { title: '알림' }

export default async function InboxPage({ searchParams }: PageProps<'/inbox'>) {
  const { cursor } = await searchParams
  const viewer = await show(requireViewer())
  const { items, nextCursor } = await show(listInbox.untrusted(viewer, { cursor }))
  const dated = datedAt(new Date(), viewer.university.timeZone)
  const unread = items.some((notice) => notice.unread)

  return (
    <>
      <PageBar title="알림" small={viewer.university.name} />
      <PageHead title="알림" lead="내 글의 댓글과 내 댓글의 답글, 친구 소식이 모여요." />
      {items.length === 0 && !cursor ? (
        <EmptyState
          title="아직 알림이 없어요"
          text="내 글에 댓글이 달리거나 내 댓글에 답글이 달리거나 친구 신청이 오면 여기에서 알려 드려요."
        />
      ) : (
        <NoticeList notices={items.map((notice) => shownNotice(notice, dated))} />
      )}
      {unread && <SeenOnce />}
      <Pager
        newest={cursor ? '/inbox' : undefined}
        newestLabel="처음으로"
        older={nextCursor ? `/inbox?cursor=${nextCursor}` : undefined}
        olderLabel="이전 알림"
      />
    </>
  )
}
