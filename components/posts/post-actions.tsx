import type { ReactNode } from 'react'
import type { FormAction } from '@/components/ui/form-action'
import type { ShownPost } from './shown'
import { Toggle } from './toggle'

type PostActionsProps = {
  post: ShownPost
  like: FormAction
  scrap: FormAction
  /** Something more at the right. */
  children?: ReactNode
}

/** 공감 and 스크랩 below a post, closed by the line that begins the comments. */
export function PostActions({ post, like, scrap, children }: PostActionsProps) {
  const { mine, liked, scrapped } = post.viewer
  const fields = { postId: post.id }

  return (
    <div className="flex items-center gap-2 border-b border-line-2 pt-4 pb-3.5">
      <Toggle kind="like" on={liked} count={post.likeCount} mine={mine} action={like} fields={fields} />
      <Toggle kind="scrap" on={scrapped} count={post.scrapCount} mine={mine} action={scrap} fields={fields} />
      {children && <div className="ml-auto">{children}</div>}
    </div>
  )
}
