import type { Metadata } from 'next'
import { BoardList } from '@/components/boards/board-list'
import { PinOrder } from '@/components/boards/pin-order'
import { Columns } from '@/components/shell/columns'
import { PageBar } from '@/components/shell/page-bar'
import { PageHead } from '@/components/shell/page-head'
import { ButtonLink } from '@/components/ui/button'
import { IconLink } from '@/components/ui/icon-button'
import { requireViewer } from '@/lib/auth/session'
import { show } from '@/lib/core/show'
import { boardsOf, newsOf } from '../../campus-shell'

export const metadata: Metadata = { title: '게시판' }

export default async function BoardsPage() {
  const viewer = await show(requireViewer())
  const [boards, news] = await Promise.all([boardsOf(viewer), newsOf(viewer)])
  const pinned = boards.filter((board) => board.viewer.pinned)

  return (
    <>
      <PageBar title="게시판" small={viewer.university.name}>
        <IconLink href="/boards/new" icon="plus" label="게시판 열기" />
      </PageBar>
      <Columns
        asideLabel="즐겨찾는 순서"
        aside={
          pinned.length > 1 && (
            <>
              <h2 id="order" className="border-b border-line-2 pb-2.5 text-16 font-650">
                즐겨찾는 순서
              </h2>
              <PinOrder boards={pinned} />
            </>
          )
        }
      >
        <PageHead title="게시판" lead="핀을 꽂으면 홈에서 바로 볼 수 있어요.">
          <ButtonLink href="/boards/new" icon="plus">
            게시판 열기
          </ButtonLink>
        </PageHead>
        <BoardList boards={boards} news={news} />
      </Columns>
    </>
  )
}
