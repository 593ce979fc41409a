import type { ReactNode } from 'react'
import { PageBar } from '@/components/shell/page-bar'
import { PageHead } from '@/components/shell/page-head'
import { Pager } from '@/components/ui/pager'
import { EmptyState } from '@/components/ui/state-page'
import { Tabs } from '@/components/ui/tabs'
import { pack } from '@/lib/core/packed'
import { PostList } from './post-list'
import { postLine, type ShownHead } from './shown'

const lists = [
  { href: '/me/posts', label: '내가 쓴 글' },
  { href: '/me/comments', label: '댓글 단 글' },
  { href: '/me/scraps', label: '스크랩' },
]

type OwnListProps = {
  /** Which of the three lists this is. */
  here: '/me/posts' | '/me/comments' | '/me/scraps'
  posts: readonly ShownHead[]
  nextCursor: string | null
  /** Whether this is not the first page. */
  deep: boolean
  empty: { title: string; text: string; action?: ReactNode }
}

/** 내가 쓴 글, 댓글 단 글 and 스크랩 are three views of one thing. */
export function OwnList({ here, posts, nextCursor, deep, empty }: OwnListProps) {
  const title = lists.find((list) => list.href === here)?.label ?? ''

  return (
    <>
      <PageBar title={title} small="나만 볼 수 있어요" back="/me" />
      <PageHead title={title} lead="나만 볼 수 있어요." />
      <Tabs label="내 글" items={lists.map((list) => ({ ...list, current: list.href === here }))} />
      {posts.length === 0 && !deep ? (
        <EmptyState {...empty} />
      ) : (
        <PostList label={title} posts={pack(posts.map((post) => postLine(post, { withBoard: true })))} />
      )}
      <Pager
        newest={deep ? here : undefined}
        older={nextCursor ? `${here}?cursor=${nextCursor}` : undefined}
      />
    </>
  )
}
