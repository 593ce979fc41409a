import Link from 'next/link'
import { NoticeList } from './notice-list'
import type { ShownNotice } from './shown-notice'

/** Beside home: who answered lately. */
export function NewsAside({ notices }: { notices: readonly ShownNotice[] }) {
  return (
    <>
      <div className="flex items-baseline justify-between border-b border-line-2 pb-2.5">
        <h2 className="text-16 font-650">새 소식</h2>
        <Link
          href="/inbox"
          className="relative text-13 text-ink-3 after:absolute after:-inset-3 hover:text-primary"
        >
          더 보기
        </Link>
      </div>
      {notices.length === 0 ? (
        <p className="py-4 text-14 text-ink-3">댓글과 답글, 친구 신청이 오면 여기에 먼저 보여요.</p>
      ) : (
        <NoticeList notices={notices} />
      )}
    </>
  )
}
