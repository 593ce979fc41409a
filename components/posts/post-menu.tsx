import { Menu } from '@/components/ui/menu'
import type { MenuEntry } from '@/components/ui/menu-entry'
import type { Reporting } from '@/components/ui/reporting'
import { setNoticeAction } from '@/lib/boards/actions'
import type { BoardView } from '@/lib/boards/schema'
import { deletePostAction } from '@/lib/posts/actions'
import type { PostView } from '@/lib/posts/schema'

type PostMenuProps = { post: PostView; board: BoardView; reporting: Reporting }

/** What the viewer may do with a post besides reading it. */
export function PostMenu({ post, board, reporting }: PostMenuProps) {
  const entries: MenuEntry[] = []
  if (post.viewer.mine) {
    entries.push(
      { label: '고치기', icon: 'write', href: `/posts/${post.id}/edit` },
      {
        label: '지우기',
        icon: 'remove',
        danger: true,
        action: deletePostAction,
        fields: { postId: post.id, board: board.slug },
      },
    )
  }
  if (board.viewer.owner) {
    const pinned = board.notice?.id === post.id
    entries.push({
      label: pinned ? '공지에서 내리기' : '공지로 올리기',
      icon: 'notice',
      action: setNoticeAction,
      fields: { slug: board.slug, notice: pinned ? '' : post.id },
    })
  }
  if (!post.viewer.mine && !reporting.reported.includes(post.id)) {
    entries.push({ label: '신고', icon: 'report', href: `${reporting.at}/${post.id}` })
  }

  return <Menu label="글 메뉴" entries={entries} icon="menu" size="m" />
}
