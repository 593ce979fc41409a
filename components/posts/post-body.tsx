import type { ReactNode } from 'react'
import { AnonymousGlyph, Avatar } from '@/components/ui/avatar'
import { Meta, When } from '@/components/ui/meta'
import type { Reporting } from '@/components/ui/reporting'
import { Tag } from '@/components/ui/tag'
import type { ShownPost } from './shown'
import { Words } from './words'

type PostBodyProps = {
  post: ShownPost
  /** 공감 and 스크랩: `PostActions`. */
  actions?: ReactNode
  /** The post's `Menu`, at the right of the author from 768 px; on a phone it stands in the `PageBar`. */
  menu?: ReactNode
  reporting: Reporting
}

/** A whole post: who and when, title, words. Its title is the page's `h1`. */
export function PostBody({ post, actions, menu, reporting }: PostBodyProps) {
  const { author, title } = post
  const edited = post.updatedAt !== post.createdAt

  return (
    <>
      <div className="flex items-center gap-2.5 pt-3.5 wide:pt-0">
        {author.kind === 'named' ? <Avatar name={author.name} /> : <AnonymousGlyph />}
        <div className="min-w-0">
          <b className="block truncate text-14/[1.4] font-650">{author.name}</b>
          <Meta>
            <When at={post.createdAt} text={post.whenText} full={post.fullTime} />
            {edited && <span>고침</span>}
          </Meta>
        </div>
        {menu && <div className="ml-auto hidden wide:block">{menu}</div>}
      </div>
      <h1 className={title === null ? 'sr-only' : 'mt-3 text-21 text-balance wide:text-26'}>
        {post.question && (
          <span className="mr-1.5 align-[3px]">
            <Tag>질문</Tag>
          </span>
        )}
        {title ?? `${post.board.name}의 글`}
      </h1>
      {title === null && post.question && (
        <p className="mt-3">
          <Tag>질문</Tag>
        </p>
      )}
      {reporting.shown(post.id, <Words text={post.content} className="mt-2 text-prose" />)}
      {actions}
    </>
  )
}
