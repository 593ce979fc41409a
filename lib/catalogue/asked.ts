/** What the finding page asks for, by the names of the API; '' for what it leaves open. */
const filterNames = [
  'q',
  'department',
  'classification',
  'year',
  'credits',
  'day',
  'from',
  'to',
  /** The plan in whose free hours a section must lie. */
  'free',
  /** A stretch of the week in which it must meet: `1.12:00-24:00`. */
  'meets',
] as const
export type FilterName = (typeof filterNames)[number]

const names = ['semester', ...filterNames, 'sort'] as const
export type Asked = Record<(typeof names)[number], string>

/** An address as the page reads it. A name given twice, as boxes do, is a list. */
export function askedIn(params: Record<string, string | string[] | undefined>): Asked {
  const read = names.map((name) => [name, [params[name] ?? ''].flat().filter(Boolean).join(',').trim()])

  return Object.fromEntries(read) as Asked
}

/** The same out of what stands behind an address. */
export function askedAt(search: string): Asked {
  const query = new URLSearchParams(search)
  return askedIn(Object.fromEntries([...query.keys()].map((name) => [name, query.getAll(name)])))
}

/** The same as a query of page and API alike. */
export function queryOf(asked: Asked, cursor?: string | null): string {
  const query = new URLSearchParams()
  for (const name of names) if (asked[name].trim()) query.set(name, asked[name].trim())
  if (cursor) query.set('cursor', cursor)

  return String(query)
}

/** Nothing but the semester and the order: every filter let go. */
export function withoutFilters({ semester, sort }: Asked): Asked {
  return askedIn({ semester, sort })
}
