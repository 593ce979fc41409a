import type { Issue } from './sheet'

/** What may be quoted of a file beside the reason. */
const longestText = 200

export function issue(level: Issue['level'], row: number, text: string, reason: string): Issue {
  return { row, level, text: quoted(text), reason }
}

export function quoted(text: string): string {
  return [...text.slice(0, longestText * 2)].slice(0, longestText).join('')
}
