import type { Metadata } from 'next'
import { OwnList } from '@/components/posts/own-list'
import { ButtonLink } from '@/components/ui/button'
import { requireViewer } from '@/lib/auth/session'
import { listCommentedPosts } from '@/lib/comments/queries'
import { show } from '@/lib/core/show'
import { datedAt } from '@/lib/core/time'

export const metadata: Metadata = { title: '댓글 단 글' }

export default async function CommentedPostsPage({ searchParams }: PageProps<'/me/comments'>) {
  const { cursor } = await searchParams
  const viewer = await show(requireViewer())
  const { items, nextCursor } = await show(listCommentedPosts.untrusted(viewer, { cursor }))

  return (
    <OwnList
      here="/me/comments"
      posts={items.map(datedAt(new Date(), viewer.university.timeZone))}
      nextCursor={nextCursor}
      deep={cursor !== undefined}
      empty={{
        title: '아직 댓글을 단 글이 없어요',
        text: '댓글을 달면 그 글이 여기에 모여요. 나만 볼 수 있어요.',
        action: <ButtonLink href="/boards">게시판 보기</ButtonLink>,
      }}
    />
  )
}
