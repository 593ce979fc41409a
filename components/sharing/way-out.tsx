import type { ReactNode } from 'react'

type WayOutProps = { id: string; title: string; lead: string; children: ReactNode }

/** One way out of a plan. */
export function WayOut({ id, title, lead, children }: WayOutProps) {
  return (
    <section aria-labelledby={id} className="border-b border-line-2 py-6">
      <h2 id={id} className="text-16 font-650">
        {title}
      </h2>
      <p className="mt-0.5 mb-4 max-w-[60ch] text-14 text-ink-2">{lead}</p>
      {children}
    </section>
  )
}
