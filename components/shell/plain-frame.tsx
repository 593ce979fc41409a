import type { ReactNode } from 'react'
import { PublicHeader } from './public-header'
import { SkipLink } from './skip-link'

/** A page outside the signed-in shell: the mark on top, one column below. */
export function PlainFrame({ children, doors = false }: { children: ReactNode; doors?: boolean }) {
  return (
    <>
      <SkipLink />
      <PublicHeader doors={doors} />
      <main id="main" tabIndex={-1} className="mx-auto max-w-page px-gutter pb-16 outline-none">
        {children}
      </main>
    </>
  )
}
