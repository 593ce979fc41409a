import type { Metadata } from 'next'
import { PostForm } from '@/components/posts/post-form'
import { requireViewer } from '@/lib/auth/session'
import { getBoard } from '@/lib/boards/queries'
import { show } from '@/lib/core/show'
import { writePostAction } from '@/lib/posts/actions'
import { bodyMax, titleMax } from '@/lib/posts/schema'

export const metadata: Metadata = { title: '글쓰기' }

export default async function WritePage({ params }: PageProps<'/boards/[boardSlug]/write'>) {
  const { boardSlug } = await params
  const viewer = await show(requireViewer())
  const board = await show(getBoard(viewer, { slug: boardSlug }))

  return (
    <PostForm
      board={board}
      nickname={viewer.nickname}
      max={{ title: titleMax, body: bodyMax }}
      action={writePostAction}
      fields={{ board: board.slug, idempotencyKey: crypto.randomUUID() }}
    />
  )
}
