import type { Metadata } from 'next'
import { OwnList } from '@/components/posts/own-list'
import { ButtonLink } from '@/components/ui/button'
import { requireViewer } from '@/lib/auth/session'
import { show } from '@/lib/core/show'
import { datedAt } from '@/lib/core/time'
import { listMyPosts } from '@/lib/posts/queries'

export const metadata: Metadata = { title: '내가 쓴 글' }

export default async function MyPostsPage({ searchParams }: PageProps<'/me/posts'>) {
  const { cursor } = await searchParams
  const viewer = await show(requireViewer())
  const { items, nextCursor } = await show(listMyPosts.untrusted(viewer, { cursor }))

  return (
    <OwnList
      here="/me/posts"
      posts={items.map(datedAt(new Date(), viewer.university.timeZone))}
      nextCursor={nextCursor}
      deep={cursor !== undefined}
      empty={{
        title: '아직 쓴 글이 없어요',
        text: '글을 쓰면 익명으로 쓴 것도 여기에 모여요. 나만 볼 수 있어요.',
        action: <ButtonLink href="/boards">게시판 보기</ButtonLink>,
      }}
    />
  )
}
