import type { ReactNode } from 'react'
import { StateGlyph, type StateKind } from './state-glyph'

type StateProps = {
  kind: StateKind
  /** What happened: "여기에는 글이 없어요". */
  title: string
  /** Why, and what is safe. */
  text: ReactNode
  /** One button; an answer to "what now?". */
  action?: ReactNode
  /** Something small below, such as a number that can be copied. */
  note?: ReactNode
}

/** A whole page that is only a state: nothing here, not allowed, broken. Its heading is the page's `h1`. */
export function StatePage(props: StateProps) {
  return <State {...props} Heading="h1" className="pt-24 wide:pt-20" />
}

/** A list with nothing in it: why, and the one thing to do. Its heading is an `h2`. */
export function EmptyState(props: Omit<StateProps, 'kind'>) {
  return <State kind="empty" {...props} Heading="h2" className="pt-16" />
}

function State({
  kind,
  title,
  text,
  action,
  note,
  Heading,
  className,
}: StateProps & { Heading: 'h1' | 'h2'; className: string }) {
  return (
    <div className={`flex flex-col items-center px-3 pb-6 text-center ${className}`}>
      <StateGlyph kind={kind} />
      <Heading className="mt-5 text-18 text-balance">{title}</Heading>
      <p className="mt-1.5 max-w-[27ch] text-15 text-pretty text-ink-2">{text}</p>
      {action && <div className="mt-5 flex flex-wrap justify-center gap-2">{action}</div>}
      {note && <div className="mt-[18px] text-13 text-ink-3">{note}</div>}
    </div>
  )
}
