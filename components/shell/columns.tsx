import { clsx } from 'clsx'
import type { ReactNode } from 'react'

type ColumnsProps = {
  children: ReactNode
  /** What stands at the right from 768 px, and below the content on a phone. */
  aside?: ReactNode
  /** The aside's name for screen readers. */
  asideLabel?: string | undefined
  /** Leave the aside out on a phone. */
  asideWideOnly?: boolean | undefined
}

/** A page's content, alone or with a column at its right. */
export function Columns({ children, aside, asideLabel, asideWideOnly = false }: ColumnsProps) {
  if (!aside) return <div className="min-w-0">{children}</div>

  return (
    <div className="wide:grid wide:grid-cols-[minmax(0,1fr)_264px] wide:gap-10 desk:grid-cols-[minmax(0,1fr)_288px] desk:gap-12">
      <div className="min-w-0">{children}</div>
      <section
        aria-label={asideLabel}
        className={clsx('mt-9 wide:mt-0', asideWideOnly && 'hidden wide:block')}
      >
        <div className="wide:sticky wide:top-[calc(var(--bar)+32px)]">{aside}</div>
      </section>
    </div>
  )
}
