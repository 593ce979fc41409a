import type { Metadata } from 'next'
import { SessionList } from '@/components/accounts/session-list'
import { PageBar } from '@/components/shell/page-bar'
import { PageHead } from '@/components/shell/page-head'
import { listSessions } from '@/lib/accounts/queries'
import { requireViewer } from '@/lib/auth/session'
import { show } from '@/lib/core/show'
import { dayText } from '@/lib/core/time'

export const metadata: Metadata = { title: '로그인한 기기' }

export default async function SessionsPage() {
  const viewer = await show(requireViewer())
  const { items } = await show(listSessions(viewer, { limit: 100 }))
  const today = new Date().toISOString().slice(0, 10)
  const sessions = items
    .map((session) => ({
      ...session,
      lastSeen: session.lastSeenOn === today ? '오늘' : dayText(session.lastSeenOn),
    }))
    .toSorted((a, b) => Number(b.current) - Number(a.current) || b.lastSeenOn.localeCompare(a.lastSeenOn))

  return (
    <>
      <PageBar title="로그인한 기기" back="/settings" />
      <PageHead title="로그인한 기기" lead="모르는 기기가 있으면 로그아웃하고 비밀번호를 바꿔 주세요." />
      <SessionList sessions={sessions} />
    </>
  )
}
