import type { Metadata } from 'next'
import { BoardForm } from '@/components/boards/board-form'
import { CloseBoard } from '@/components/boards/close-board'
import { PageBar } from '@/components/shell/page-bar'
import { PageHead } from '@/components/shell/page-head'
import { requireViewer } from '@/lib/auth/session'
import { getOwnBoard } from '@/lib/boards/queries'
import { show } from '@/lib/core/show'

export const metadata: Metadata = { title: '게시판 고치기' }

export default async function BoardSettingsPage({ params }: PageProps<'/boards/[boardSlug]/settings'>) {
  const { boardSlug } = await params
  const viewer = await show(requireViewer())
  const board = await show(getOwnBoard(viewer, { slug: boardSlug }))

  return (
    <>
      <PageBar title="게시판 고치기" small={board.name} back={`/boards/${board.slug}`} close />
      <PageHead title="게시판 고치기" lead={board.name} />
      <BoardForm board={board} fields={{ slug: board.slug }} />
      <CloseBoard slug={board.slug} />
    </>
  )
}
