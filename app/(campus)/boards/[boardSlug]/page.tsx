import type { Metadata } from 'next'
import { BoardAside } from '@/components/boards/board-aside'
import { PinButton } from '@/components/boards/pin-button'
import { SeenBoard } from '@/components/boards/seen-board'
import { NoticeRow } from '@/components/posts/notice-row'
import { PostList } from '@/components/posts/post-list'
import { postLine } from '@/components/posts/shown'
import { Columns } from '@/components/shell/columns'
import { PageBar } from '@/components/shell/page-bar'
import { PageHead } from '@/components/shell/page-head'
import { WriteButton } from '@/components/shell/write-button'
import { ButtonLink } from '@/components/ui/button'
import { Pager } from '@/components/ui/pager'
import { EmptyState } from '@/components/ui/state-page'
import { UndoBar } from '@/components/ui/undo-bar'
import { requireViewer } from '@/lib/auth/session'
import { pack } from '@/lib/core/packed'
import { show } from '@/lib/core/show'
import { datedAt } from '@/lib/core/time'
import { restorePostAction } from '@/lib/posts/actions'
import { listPostHeads } from '@/lib/posts/queries'
import { boardNamed } from '../../../campus-shell'

type Props = PageProps<'/boards/[boardSlug]'>

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { boardSlug } = await params

  return { title: (await boardNamed(await show(requireViewer()), boardSlug)).name }
}

export default async function BoardPage({ params, searchParams }: Props) {
  const [{ boardSlug }, { cursor, undo }] = await Promise.all([params, searchParams])
  const viewer = await show(requireViewer())
  const [board, posts] = await Promise.all([
    boardNamed(viewer, boardSlug),
    show(listPostHeads.untrusted(viewer, { board: boardSlug, cursor })),
  ])
  const now = new Date()
  const dated = datedAt(now, viewer.university.timeZone)
  const here = `/boards/${board.slug}`

  return (
    <>
      <PageBar title={board.name} small={viewer.university.name} back="/boards">
        <PinButton slug={board.slug} name={board.name} pinned={board.viewer.pinned} />
      </PageBar>
      <Columns aside={<BoardAside board={board} />} asideLabel="게시판 안내">
        <PageHead title={board.name} lead={board.description}>
          <ButtonLink href={`${here}/write`} tone="go" icon="write" data-key="n">
            글쓰기
          </ButtonLink>
        </PageHead>
        {board.notice && <NoticeRow href={`/posts/${board.notice.id}`} title={board.notice.title} />}
        {posts.items.length === 0 && !cursor ? (
          <EmptyState
            title="아직 글이 없어요"
            text="이 게시판의 첫 글을 써 보세요."
            action={
              <ButtonLink href={`${here}/write`} tone="go">
                첫 글 쓰기
              </ButtonLink>
            }
          />
        ) : (
          <PostList
            label={`${board.name} 글 목록`}
            posts={pack(posts.items.map((post) => postLine(dated(post))))}
          />
        )}
        <Pager
          newest={cursor ? here : undefined}
          older={posts.nextCursor ? `${here}?cursor=${posts.nextCursor}` : undefined}
        />
      </Columns>
      <WriteButton href={`${here}/write`}>글쓰기</WriteButton>
      {!cursor && <SeenBoard slug={board.slug} last={posts.items[0]?.id} />}
      {typeof undo === 'string' && (
        <UndoBar text="글을 지웠어요." action={restorePostAction} fields={{ postId: undo }} />
      )}
    </>
  )
}
