/** Which domains may know which: one imports only those of a lower tier. */
const tiers: readonly (readonly string[])[] = [
  ['uploads', 'sheets'],
  ['universities', 'notifications'],
  ['accounts'],
  ['boards', 'catalogue', 'friends'],
  ['notation'],
  ['posts', 'imports', 'timetables', 'messages'],
  ['comments', 'reviews', 'grades', 'changes', 'enrolment', 'transfer', 'sharing'],
  ['inbox', 'graduation'],
  ['search', 'moderation', 'together', 'offline'],
  ['departure', 'wizard'],
]

/** Rooms below every domain. They know none of them. */
const foundations = ['core', 'db', 'auth', 'seal', 'http'] as const

const kinds = ['schema', 'policy', 'views', 'queries', 'commands', 'actions', 'api'] as const
type Kind = (typeof kinds)[number]

/** `pure` is schema, policy and the named rules of a domain: isomorphic and without I/O. */
export type Room =
  | 'page'
  | 'route'
  | 'ui'
  | 'shell'
  | 'look'
  | 'pure'
  | Exclude<Kind, 'schema' | 'policy'>
  | (typeof foundations)[number]
  | 'door'
  | 'ticket'
  | 'session'
  | 'env'
  | 'trial'

export type Place = { room: Room; domain: string | null; tier: number }

/** Where a path belongs; `null` for what is outside the house: scripts, seeds, benches, browser tests. */
export function placeOf(path: string): Place | null {
  const [top, second = '', ...rest] = path.replace(/\.(?:tsx?|mjs|js|css)$/, '').split('/')
  const name = rest.at(-1) ?? ''
  if (top === 'app') return at(/(?:^|\/)route$/.test([second, ...rest].join('/')) ? 'route' : 'page')
  if (top === 'components')
    return at(second === 'ui' || second === 'shell' ? second : 'look', domainOf(second))
  if (top !== 'lib') return null
  if (second === 'env') return at('env')
  if (second === 'testing' || second.startsWith('architecture') || isTest(path)) return at('trial')
  if (second === 'core') return at(name === 'form' || name === 'show' ? 'door' : 'core')
  if (second === 'auth' && name === 'session') return at('session')
  if (second === 'auth' && (name === 'viewer' || name === 'standing')) return at('ticket')
  const foundation = foundations.find((room) => room === second)
  if (foundation) return at(foundation)

  return at(roomOfKind(kindOf(name)), second)
}

function at(room: Room, domain: string | null = null): Place {
  return { room, domain, tier: tierOf(domain) }
}

function domainOf(folder: string): string | null {
  return folder === 'ui' || folder === 'shell' ? null : folder
}

/** A kind that grew too long is told apart by a noun in front: `like-commands`. */
export function kindOf(name: string): Kind | null {
  return kinds.find((kind) => name === kind || name.endsWith(`-${kind}`)) ?? null
}

function roomOfKind(kind: Kind | null): Room {
  return kind === null || kind === 'schema' || kind === 'policy' ? 'pure' : kind
}

export function tierOf(domain: string | null): number {
  return tiers.findIndex((tier) => domain !== null && tier.includes(domain))
}

export function isTest(path: string): boolean {
  return /\.test\.tsx?$/.test(path)
}
