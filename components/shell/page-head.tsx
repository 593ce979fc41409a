import type { ReactNode } from 'react'

type PageHeadProps = {
  title: string
  /** One sentence about the page. */
  lead?: string | undefined
  /** The main action, at the right. */
  children?: ReactNode
}

/** The title of a page from 768 px, closed by a line; `PageBar` is its twin on a phone. */
export function PageHead({ title, lead, children }: PageHeadProps) {
  return (
    <div className="hidden items-end justify-between gap-4 border-b border-line-2 pb-[18px] wide:flex">
      <div className="min-w-0">
        <h1 className="text-26 text-balance">{title}</h1>
        {lead && <p className="text-13 text-ink-3">{lead}</p>}
      </div>
      {children}
    </div>
  )
}
