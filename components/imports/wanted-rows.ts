import type { IssueView, SummaryView } from '@/lib/imports/import-schema'

const kinds = ['issues', 'added', 'changed', 'removed'] as const
export const levels = ['error', 'warning', 'info'] as const

/** Which rows of an import somebody wants to see. */
export type WantedRows = {
  show: (typeof kinds)[number]
  level: IssueView['level'] | undefined
  cursor: string | undefined
  /** Position of the change whose week is drawn. */
  at: number | null
}

type Asked = Record<string, string | string[] | undefined>

/** What the address asks for; unasked, whatever there is to look at first. */
export function wantedRows({ show, level, cursor, at }: Asked, summary: SummaryView | null): WantedRows {
  return {
    show: kinds.find((one) => one === show) ?? first(summary),
    level: levels.find((one) => one === level),
    cursor: typeof cursor === 'string' ? cursor : undefined,
    at: typeof at === 'string' && /^\d{1,9}$/.test(at) ? Number(at) : null,
  }
}

function first(summary: SummaryView | null): WantedRows['show'] {
  if (!summary || summary.warnings + summary.errors > 0) return 'issues'
  if (summary.new > 0) return 'added'
  if (summary.changed > 0) return 'changed'

  return summary.removed > 0 ? 'removed' : 'issues'
}

/** The address that shows them. */
export function rowsAddress(
  importId: string,
  { show, level, cursor, at }: { show: WantedRows['show'] } & Partial<WantedRows>,
): string {
  const query = new URLSearchParams({ show })
  if (level) query.set('level', level)
  if (cursor) query.set('cursor', cursor)
  if (at !== undefined && at !== null) query.set('at', String(at))

  return `/admin/catalogue/${importId}?${query}`
}
