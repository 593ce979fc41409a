import { clsx } from 'clsx'
import type { ReactNode } from 'react'

/** Small facts in a row, a middle dot between them: give each its own element. */
export function Meta({ children, className }: { children: ReactNode; className?: string }) {
  return (
    <span className={clsx('facts flex flex-wrap items-center gap-x-1.5 text-12 text-ink-3', className)}>
      {children}
    </span>
  )
}

type WhenProps = {
  /** ISO 8601, for machines. */
  at: string
  /** "3분 전". */
  text: string
  /** The full date and time, on hover. */
  full?: string | undefined
  className?: string | undefined
}

/** A moment in the reader's words. */
export function When({ at, text, full, className }: WhenProps) {
  return (
    <time dateTime={at} title={full} className={className}>
      {text}
    </time>
  )
}
