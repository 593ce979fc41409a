'use client'

import type { ReactNode } from 'react'
import { BackLink } from './back-link'

type PageBarProps = {
  title: string
  /** A second, quieter line. */
  small?: string | undefined
  /** Where the arrow leads when one came from nowhere here; without it there is no arrow. */
  back?: string | undefined
  /** An × instead of the arrow, for pages one closes, such as writing. */
  close?: boolean | undefined
  /** Set to false where the page's `h1` stands elsewhere, such as a post's title. */
  heading?: boolean | undefined
  /** Icon buttons or one button at the right. */
  children?: ReactNode
}

/** The bar on top of a phone page; from 768 px `PageHead` takes its place. */
export function PageBar({ title, small, back, close = false, heading = true, children }: PageBarProps) {
  const Title = heading ? 'h1' : 'p'

  return (
    <div className="sticky top-0 z-5 -mx-gutter flex h-bar items-center border-b border-line bg-paper px-2 wide:hidden">
      {back && <BackLink href={back} close={close} />}
      <div className={`min-w-0 flex-1 leading-tight ${back ? 'px-1' : 'px-3'}`}>
        <Title className="truncate text-16/tight font-650">{title}</Title>
        {small && <p className="truncate text-12/tight text-ink-3">{small}</p>}
      </div>
      {children}
    </div>
  )
}
