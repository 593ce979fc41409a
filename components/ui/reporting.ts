import type { ReactNode } from 'react'

/** How a list lets its items be reported, without knowing what becomes of a report. */
export type Reporting = {
  /** Where one of them is reported, before its id. */
  at: string
  /** The ids of all that the viewer has reported, of whatever kind. */
  reported: readonly string[]
  linkTo: (id: string) => ReactNode
  /** What stands in place of the words: the words themselves, or folded for who reported them. */
  shown: (id: string, words: ReactNode) => ReactNode
}
