import type { ReactNode } from 'react'
import { Mark } from '@/components/ui/mark'
import { PageBar } from './page-bar'
import { PublicHeader } from './public-header'
import { SkipLink } from './skip-link'

type DoorFrameProps = {
  title: string
  lead?: string | undefined
  /** Given: a bar with an arrow on a phone. Left out: the big mark above the title. */
  back?: string | undefined
  /** The form. */
  children: ReactNode
  /** Links below the form. */
  footer?: ReactNode
}

/** Sign-in, registering, a forgotten password: one narrow column with a form. */
export function DoorFrame({ title, lead, back, children, footer }: DoorFrameProps) {
  return (
    <>
      <SkipLink />
      <div className="hidden wide:block">
        <PublicHeader doors={false} />
      </div>
      <main id="main" tabIndex={-1} className="mx-auto max-w-door px-gutter pb-8 outline-none">
        {back && <PageBar title={title} back={back} />}
        <div className={back ? 'hidden pt-14 pb-7 wide:block' : 'pt-[72px] pb-[34px] wide:pt-14'}>
          {!back && <Mark className="mb-[18px] size-[52px] wide:hidden" />}
          <h1 className="text-26">{title}</h1>
          {lead && <p className="text-15 text-ink-2">{lead}</p>}
        </div>
        <div className={back ? 'pt-[18px] wide:pt-0' : undefined}>{children}</div>
        {footer}
      </main>
    </>
  )
}
