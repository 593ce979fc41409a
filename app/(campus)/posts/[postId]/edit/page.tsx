import type { Metadata } from 'next'
import { PostForm } from '@/components/posts/post-form'
import { requireViewer } from '@/lib/auth/session'
import { getBoard } from '@/lib/boards/queries'
import { show } from '@/lib/core/show'
import { editPostAction } from '@/lib/posts/actions'
import { getPostToEdit } from '@/lib/posts/queries'
import { bodyMax, titleMax } from '@/lib/posts/schema'

export const metadata: Metadata = { title: '글 고치기' }

export default async function EditPage({ params }: PageProps<'/posts/[postId]/edit'>) {
  const { postId } = await params
  const viewer = await show(requireViewer())
  const post = await show(getPostToEdit(viewer, { postId }))
  const board = await show(getBoard(viewer, { slug: post.board.slug }))

  return (
    <PostForm
      board={board}
      nickname={viewer.nickname}
      max={{ title: titleMax, body: bodyMax }}
      post={post}
      action={editPostAction}
      fields={{ postId, version: String(post.version) }}
    />
  )
}
