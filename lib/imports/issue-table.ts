import type { IssueView } from './import-schema'

const levelNames: Record<IssueView['level'], string> = { error: '빠짐', warning: '주의', info: '알림' }

/** Remarks as a CSV (RFC 4180) that spreadsheets take for UTF-8. */
export function issueTable(issues: readonly IssueView[]): string {
  const rows = issues.map(({ row, level, text, reason }) => [
    row > 0 ? String(row) : '',
    levelNames[level],
    text,
    reason,
  ])
  const lines = [['행', '처리', '파일에 적힌 것', '까닭'], ...rows].map((cells) =>
    cells.map(cellOf).join(','),
  )

  return `\uFEFF${lines.join('\r\n')}\r\n`
}

/** Spreadsheets would calculate what begins like a formula: those get an apostrophe in front (OWASP, CSV injection). */
function cellOf(text: string): string {
  const plain = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text
  return /[",\r\n]/.test(plain) ? `"${plain.replaceAll('"', '""')}"` : plain
}
