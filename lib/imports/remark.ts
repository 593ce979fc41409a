/** What an administrator should know about a text of the file. */
export type Remark = {
  level: 'info' | 'warning'
  /** What stands in the file, at most 200 characters. */
  text: string
  /** A whole sentence: what was found and what became of it. */
  reason: string
}

export function warning(text: string, reason: string): Remark {
  return { level: 'warning', text: text.trim().slice(0, 200), reason }
}

export function info(text: string, reason: string): Remark {
  return { ...warning(text, reason), level: 'info' }
}
