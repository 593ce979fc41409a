import type { Metadata } from 'next'
import { BoardForm } from '@/components/boards/board-form'
import { PageBar } from '@/components/shell/page-bar'
import { PageHead } from '@/components/shell/page-head'
import { requireViewer } from '@/lib/auth/session'
import { show } from '@/lib/core/show'

export const metadata: Metadata = { title: '게시판 열기' }

export default async function NewBoardPage() {
  await show(requireViewer())

  return (
    <>
      <PageBar title="게시판 열기" back="/boards" close />
      <PageHead
        title="게시판 열기"
        lead="누구나 자기 게시판을 열 수 있어요. 연 학생이 설명과 공지를 맡아요."
      />
      <BoardForm fields={{ idempotencyKey: crypto.randomUUID() }} />
    </>
  )
}
