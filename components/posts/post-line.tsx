'use client'

import { clsx } from 'clsx'
import Link from 'next/link'
import { Counts } from '@/components/ui/counts'
import { Meta, When } from '@/components/ui/meta'
import { Tag } from '@/components/ui/tag'

type PostLineProps = {
  href: string
  /** The title, or the beginning of a post that has none. */
  name: string
  isTitled: boolean
  question: boolean
  /** The preview, or a quiet line in its place. */
  below: string | undefined
  board: string | undefined
  writer: string
  at: string
  when: string
  full: string
  like: number
  comment: number
  scrap: number
}

/** The look of a post in a list. Drawn by the browser's own code, so that a row travels as its words alone. */
export function PostLine({ href, name, isTitled, question, below, ...post }: PostLineProps) {
  return (
    <li className="group relative border-b border-line py-3.5 pb-[13px] wide:pt-[17px] wide:pb-[15px]">
      <h2 className={clsx('clamp-2', isTitled ? 'text-16 font-620 text-balance' : 'text-15')}>
        {question && (
          <span className="mr-1.5 align-[1.5px]">
            <Tag>질문</Tag>
          </span>
        )}
        {/* Lists of twenty rows: fetching each post ahead would cost twenty pages. */}
        <Link
          href={href}
          prefetch={false}
          data-row
          className="outline-none! transition-colors group-hover:text-primary after:absolute after:inset-0 after:rounded-block focus-visible:after:outline-2 focus-visible:after:outline-primary"
        >
          {name}
        </Link>
      </h2>
      {below && <p className="mt-[3px] clamp-2 max-w-[62ch] text-14 text-ink-2">{below}</p>}
      <div className="mt-2 flex items-center justify-between gap-[18px] wide:justify-start">
        <Meta>
          {post.board && <span>{post.board}</span>}
          <span>{post.writer}</span>
          <When at={post.at} text={post.when} full={post.full} />
        </Meta>
        <Counts like={post.like} comment={post.comment} scrap={post.scrap} />
      </div>
    </li>
  )
}
