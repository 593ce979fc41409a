import type { Metadata } from 'next'
import { PostForm } from '@/components/posts/post-form'
import { PageBar } from '@/components/shell/page-bar'
import { PageHead } from '@/components/shell/page-head'
import { requireViewer } from '@/lib/auth/session'
import { getBoard } from '@/lib/boards/queries'
import { show } from '@/lib/core/show'
import { writePostAction } from '@/lib/posts/actions'

export const metadata: Metadata = { title: '글쓰기' }

export default async function WritePage({ params }: PageProps<'/boards/[boardSlug]/write'>) {
  const { boardSlug } = await params
  const viewer = await show(requireViewer())
  const board = await show(getBoard(viewer, { slug: boardSlug }))

  return (
    <>
      <PageBar title="글쓰기" small={board.name} back={`/boards/${board.slug}`} close />
      <PageHead title="글쓰기" lead={board.name} />
      <PostForm
        board={board}
        nickname={viewer.nickname}
        action={writePostAction}
        fields={{ board: board.slug, idempotencyKey: crypto.randomUUID() }}
      />
    </>
  )
}
