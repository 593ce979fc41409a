import { quoted } from '@/lib/sheets/issue'
import type { Issue } from '@/lib/sheets/sheet'

/** What an administrator should know about one text of a row. */
export type Remark = Omit<Issue, 'row' | 'level'> & { level: 'info' | 'warning' }

export function warning(text: string, reason: string): Remark {
  return { level: 'warning', text: quoted(text.trim()), reason }
}

export function info(text: string, reason: string): Remark {
  return { ...warning(text, reason), level: 'info' }
}
