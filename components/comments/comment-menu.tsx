import { Menu } from '@/components/ui/menu'
import { deleteCommentAction } from '@/lib/comments/actions'
import type { CommentView } from '@/lib/comments/schema'

type CommentMenuProps = { postId: string; comment: CommentView }

/** What the viewer may do with a comment: so far, delete one's own. */
export function CommentMenu({ postId, comment }: CommentMenuProps) {
  if (!comment.viewer.mine) return null

  return (
    <Menu
      label={`${comment.author.name} 댓글 메뉴`}
      entries={[
        {
          label: '지우기',
          icon: 'remove',
          danger: true,
          action: deleteCommentAction,
          fields: { commentId: comment.id, postId },
        },
      ]}
    />
  )
}
