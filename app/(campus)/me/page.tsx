import type { Metadata } from 'next'
import { PageBar } from '@/components/shell/page-bar'
import { PageHead } from '@/components/shell/page-head'
import { Avatar } from '@/components/ui/avatar'
import { LinkRow } from '@/components/ui/link-row'
import { requireViewer } from '@/lib/auth/session'
import { show } from '@/lib/core/show'
import { canImport } from '@/lib/imports/policy'

export const metadata: Metadata = { title: '내 정보' }

export default async function MePage() {
  const viewer = await show(requireViewer())

  return (
    <>
      <PageBar title="내 정보" small={viewer.university.name} />
      <PageHead title="내 정보" />
      <div className="flex items-center gap-3.5 border-b border-line-2 py-5">
        <Avatar name={viewer.nickname} className="size-14 rounded-pic" />
        <div className="min-w-0">
          <p className="truncate text-18 font-650">{viewer.nickname}</p>
          <p className="truncate text-13 text-ink-3">
            {viewer.university.name} · {viewer.loginId}
          </p>
        </div>
      </div>
      <nav aria-label="내 정보">
        <LinkRow href="/me/posts" icon="write">
          내가 쓴 글
        </LinkRow>
        <LinkRow href="/me/comments" icon="comment">
          댓글 단 글
        </LinkRow>
        <LinkRow href="/me/scraps" icon="scrap">
          스크랩
        </LinkRow>
        <LinkRow href="/grades" icon="grades">
          학점
        </LinkRow>
        <LinkRow href="/me/courses" icon="course">
          들은 과목
        </LinkRow>
        <LinkRow href="/graduation" icon="graduation">
          졸업 요건
        </LinkRow>
        <LinkRow href="/me/reviews" icon="star">
          내가 쓴 강의평
        </LinkRow>
        <LinkRow href="/friends" icon="friends">
          친구
        </LinkRow>
        <LinkRow href="/inbox" icon="bell">
          알림
        </LinkRow>
        <LinkRow href="/settings" icon="settings">
          설정
        </LinkRow>
      </nav>
      {canImport(viewer) && (
        <nav aria-label="관리" className="pt-7">
          <p aria-hidden="true" className="border-b border-line-2 pb-2 text-13 font-600 text-ink-2">
            관리
          </p>
          <LinkRow href="/admin/catalogue" icon="upload">
            과목표 들이기
          </LinkRow>
          <LinkRow href="/admin/graduation" icon="graduation">
            졸업 요건
          </LinkRow>
        </nav>
      )}
    </>
  )
}
