import type { PackHead } from './pack-schema'

/** `2023년 입학부터`, `2020–2022년 입학`, `2020년 입학`. */
export function yearsText({ from, to }: PackHead['entryYears']): string {
  if (to === null) return `${from}년 입학부터`

  return from === to ? `${from}년 입학` : `${from}–${to}년 입학`
}
