/**
 * A form of the mapping as a profile: `header-3` and `field-3` for each column (`''` leaves it to recognition), and
 * `periods` as lines such as `1 09:00-09:50`. A line that is none is handed on as it is, to be blamed.
 */
export function profileOf(form: FormData): { columns: Record<string, unknown>; periods?: unknown[] } {
  const columns: Record<string, unknown> = {}
  for (const [name, header] of form) {
    const index = /^header-(\d+)$/.exec(name)?.[1]
    const field = index === undefined ? null : form.get(`field-${index}`)
    if (typeof header === 'string' && header !== '' && field !== null && field !== '') columns[header] = field
  }
  const periods = form.get('periods')
  if (typeof periods !== 'string' || periods.trim() === '') return { columns }

  return {
    columns,
    periods: periods
      .split('\n')
      .map((line) => line.trim())
      .filter(Boolean)
      .map(periodOf),
  }
}

function periodOf(line: string): unknown {
  const [, period, start, end] =
    /^(\d{1,2})\s*(?:교시)?\s*:?\s+(\d\d:\d\d)\s*[-~–]\s*(\d\d:\d\d)$/.exec(line) ?? []
  return period === undefined ? line : { period: Number(period), start, end }
}
