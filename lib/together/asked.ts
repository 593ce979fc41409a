const names = ['semester', 'minutes', 'day', 'from', 'to', 'at', 'q', 'cursor'] as const

type Name = (typeof names)[number]

/** What the page of common free time is asked for, by the names of the API; '' for what is left open. */
export type FreeAsked = Record<Name, string> & { with: readonly string[] }

/** An address as the page reads it. A name given twice, as boxes do, is a list. */
export function freeAskedIn(params: Record<string, string | string[] | undefined>): FreeAsked {
  const read = (name: string) => [params[name] ?? ''].flat().filter(Boolean).join(',')
  const given = Object.fromEntries(names.map((name) => [name, read(name)])) as Record<Name, string>

  return { ...given, with: [...new Set(read('with').split(',').filter(Boolean))] }
}

/** The address of the page where something is asked otherwise. */
export function freeAddress(asked: FreeAsked, change: Partial<FreeAsked> = {}): string {
  const query = new URLSearchParams(freeFields(asked, change))

  return query.size > 0 ? `/friends/free?${query}` : '/friends/free'
}

/** The same as fields of a form: only what is said. */
export function freeFields(asked: FreeAsked, change: Partial<FreeAsked> = {}): Record<string, string> {
  const { with: company, ...rest } = { ...asked, ...change }
  const said = Object.entries({ with: company.join(','), ...rest }).filter(([, value]) => value !== '')

  return Object.fromEntries(said)
}
