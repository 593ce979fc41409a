import type { Metadata } from 'next'
import { OwnList } from '@/components/posts/own-list'
import { ButtonLink } from '@/components/ui/button'
import { requireViewer } from '@/lib/auth/session'
import { show } from '@/lib/core/show'
import { datedAt } from '@/lib/core/time'
import { listMyScraps } from '@/lib/posts/queries'

export const metadata: Metadata = { title: '스크랩' }

export default async function ScrapsPage({ searchParams }: PageProps<'/me/scraps'>) {
  const { cursor } = await searchParams
  const viewer = await show(requireViewer())
  const { items, nextCursor } = await show(listMyScraps.untrusted(viewer, { cursor }))

  return (
    <OwnList
      here="/me/scraps"
      posts={items.map(datedAt(new Date(), viewer.university.timeZone))}
      nextCursor={nextCursor}
      deep={cursor !== undefined}
      empty={{
        title: '아직 스크랩한 글이 없어요',
        text: '다시 보고 싶은 글에서 스크랩을 누르면 여기에 모여요.',
        action: <ButtonLink href="/boards">게시판 보기</ButtonLink>,
      }}
    />
  )
}
