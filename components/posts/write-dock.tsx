import type { ReactNode } from 'react'

/** The tools of a page that is written on: over the tabs on a phone, closing the page on a desk. */
export function WriteDock({ children, submit }: { children: ReactNode; submit: ReactNode }) {
  return (
    <div className="fixed inset-x-0 bottom-0 z-7 flex min-h-[calc(var(--tabs)+var(--safe))] items-center gap-x-5 border-t border-line-2 bg-paper px-4 pb-safe wide:static wide:min-h-0 wide:px-0 wide:pt-4">
      {children}
      <div className="ml-auto hidden wide:block">{submit}</div>
    </div>
  )
}
