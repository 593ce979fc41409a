import type { ReactNode } from 'react'

type PartProps = { id: string; title: string; count?: number | undefined; children: ReactNode }

/** A part of a page under its own heading. */
export function Part({ id, title, count, children }: PartProps) {
  return (
    <section aria-labelledby={id} className="pt-8">
      <h2 id={id} className="border-b border-line-2 pb-2.5 text-16 font-650">
        {title}
        {count !== undefined && <span className="ml-1.5 font-550 text-ink-3 tabular-nums">{count}</span>}
      </h2>
      {children}
    </section>
  )
}
