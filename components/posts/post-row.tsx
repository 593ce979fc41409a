import { clsx } from 'clsx'
import Link from 'next/link'
import { Counts } from '@/components/ui/counts'
import { Meta, When } from '@/components/ui/meta'
import { Tag } from '@/components/ui/tag'
import { preview } from './preview'
import type { ShownPost } from './shown'

type PostRowProps = {
  post: ShownPost
  /** Name the board, in lists that mix boards. */
  withBoard?: boolean | undefined
  /** One quiet line instead of the preview, such as one's own comment in 댓글 단 글. */
  note?: string | undefined
}

/** One post of a list. The title is the link; it covers the whole row. */
export function PostRow({ post, withBoard = false, note }: PostRowProps) {
  const { title, content, author, question, board } = post

  return (
    <li className="group relative border-b border-line py-3.5 pb-[13px] wide:pt-[17px] wide:pb-[15px]">
      <h2 className={clsx('clamp-2', title === null ? 'text-15' : 'text-16 font-620 text-balance')}>
        {question && (
          <span className="mr-1.5 align-[1.5px]">
            <Tag>질문</Tag>
          </span>
        )}
        <RowLink href={`/posts/${post.id}`}>{title ?? preview(content)}</RowLink>
      </h2>
      {(note || title !== null) && (
        <p className="mt-[3px] clamp-2 max-w-[62ch] text-14 text-ink-2">{note ?? preview(content)}</p>
      )}
      <div className="mt-2 flex items-center justify-between gap-[18px] wide:justify-start">
        <Meta>
          {withBoard && <span>{board.name}</span>}
          <span>{author.kind === 'anonymous' ? '익명' : author.name}</span>
          <When at={post.createdAt} text={post.whenText} full={post.fullTime} />
        </Meta>
        <Counts like={post.likeCount} comment={post.commentCount} scrap={post.scrapCount} />
      </div>
    </li>
  )
}

/** Lists of twenty rows: fetching each post ahead would cost twenty pages. */
function RowLink({ href, children }: { href: string; children: string }) {
  return (
    <Link
      href={href}
      prefetch={false}
      className="outline-none! transition-colors group-hover:text-primary after:absolute after:inset-0 after:rounded-block focus-visible:after:outline-2 focus-visible:after:outline-primary"
    >
      {children}
    </Link>
  )
}
