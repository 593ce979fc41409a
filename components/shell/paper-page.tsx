import type { ReactNode } from 'react'
import { PlainFrame } from './plain-frame'

type PaperPageProps = {
  title: string
  lead: string
  /** Whether who reads may still want to come in. */
  doors: boolean
  children: ReactNode
}

/** A page one reads from top to bottom: terms, privacy. */
export function PaperPage({ title, lead, doors, children }: PaperPageProps) {
  return (
    <PlainFrame doors={doors}>
      <article className="mx-auto max-w-[64ch] pt-8 wide:pt-12">
        <h1 className="text-26">{title}</h1>
        <p className="mt-2 text-15 text-ink-2">{lead}</p>
        {children}
      </article>
    </PlainFrame>
  )
}

/** One heading with its paragraphs and points. */
export function PaperPart({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className="mt-9 grid gap-3 text-15 [&_li]:mt-1.5 [&_ul]:list-[square] [&_ul]:pl-5 [&_ul]:marker:text-primary">
      <h2 className="text-18 font-650">{title}</h2>
      {children}
    </section>
  )
}
