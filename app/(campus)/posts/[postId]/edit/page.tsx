import type { Metadata } from 'next'
import { PostForm } from '@/components/posts/post-form'
import { PageBar } from '@/components/shell/page-bar'
import { PageHead } from '@/components/shell/page-head'
import { requireViewer } from '@/lib/auth/session'
import { getBoard } from '@/lib/boards/queries'
import { show } from '@/lib/core/show'
import { editPostAction } from '@/lib/posts/actions'
import { getPostToEdit } from '@/lib/posts/queries'

export const metadata: Metadata = { title: '글 고치기' }

export default async function EditPage({ params }: PageProps<'/posts/[postId]/edit'>) {
  const { postId } = await params
  const viewer = await show(requireViewer())
  const post = await show(getPostToEdit(viewer, { postId }))
  const board = await show(getBoard(viewer, { slug: post.board.slug }))

  return (
    <>
      <PageBar title="글 고치기" small={board.name} back={`/posts/${postId}`} close />
      <PageHead title="글 고치기" lead={board.name} />
      <PostForm
        board={board}
        nickname={viewer.nickname}
        post={post}
        action={editPostAction}
        fields={{ postId, version: String(post.version) }}
      />
    </>
  )
}
