import type { Complaint, Import, Module } from './module'
import { type Place, placeOf, type Room } from './rooms'

const server: Room[] = ['pure', 'core', 'ticket', 'db', 'seal']

/** Who may import what. A room that is not named here knows nothing of the others. */
const doors: Partial<Record<Room, readonly Room[]>> = {
  page: ['pure', 'queries', 'actions', 'session', 'ticket', 'door', 'core', 'page', 'ui', 'shell', 'look'],
  route: ['api', 'http'],
  ui: ['ui', 'core', 'door'],
  shell: ['shell', 'ui', 'pure', 'actions', 'ticket', 'door', 'core'],
  look: ['look', 'shell', 'ui', 'pure', 'actions', 'ticket', 'door', 'core'],
  actions: ['pure', 'queries', 'commands', 'session', 'ticket', 'door', 'core'],
  api: ['pure', 'queries', 'commands', 'session', 'ticket', 'http', 'core'],
  queries: [...server, 'views', 'queries', 'commands', 'auth', 'env'],
  commands: [...server, 'views', 'queries', 'commands', 'auth', 'env'],
  views: [...server, 'views'],
  pure: ['pure', 'core', 'ticket'],
  core: ['core', 'door', 'ticket'],
  door: ['core', 'door'],
  db: ['db', 'core', 'seal', 'env'],
  seal: ['seal', 'db', 'core', 'ticket', 'env'],
  ticket: ['ticket', 'core'],
  auth: ['auth', 'session', 'ticket', 'db', 'seal', 'core', 'env'],
  session: ['auth', 'ticket', 'db', 'seal', 'core', 'env'],
  http: ['http', 'api', 'auth', 'session', 'ticket', 'db', 'seal', 'core', 'env'],
}

/** Packages by the rooms that must do without them. */
const packages: readonly { pattern: RegExp; never: readonly Room[] }[] = [
  { pattern: /^(?:pg|@prisma\/.+)$/, never: everyRoomBut('db') },
  { pattern: /^zod$/, never: ['page', 'route', 'ui', 'shell', 'look'] },
  {
    pattern: /^(?:next|next-auth)(?:\/.+)?$/,
    never: ['pure', 'views', 'queries', 'commands', 'db', 'seal', 'ticket'],
  },
  { pattern: /^(?:server-only|react|react-dom)$/, never: ['pure', 'ticket'] },
  { pattern: /^node:/, never: ['pure', 'ticket', 'page', 'route', 'ui', 'shell', 'look'] },
]

function everyRoomBut(...kept: Room[]): Room[] {
  return (Object.keys(doors) as Room[]).filter((room) => !kept.includes(room))
}

/** Rooms and tiers. */
export function checkImports(module: Module): Complaint[] {
  const from = placeOf(module.path)
  if (from === null || from.room === 'trial') return []

  return module.imports.flatMap((wanted) => {
    const says = wanted.inside ? refusal(module.path, from, wanted) : packageRefusal(from, wanted)
    return says === null ? [] : [{ line: wanted.line, says }]
  })
}

function refusal(path: string, from: Place, { target }: Import): string | null {
  const to = placeOf(target)
  if (to === null) return target.endsWith('package.json') ? null : `${target} is outside the house`
  if (to.room === 'page') return from.room === 'page' ? null : 'nobody imports app'
  if (to.room === 'auth' && path.startsWith('app/api/auth/')) return null
  if (to.room === 'http' && path.startsWith('app/docs/')) return null
  if (!doors[from.room]?.includes(to.room))
    return `${roomName(from)} may not import ${roomName(to)} (${target})`

  return tierRefusal(from, to)
}

/** `lib/http` gathers the endpoints of every domain, pages arrange all of them. */
function tierRefusal(from: Place, to: Place): string | null {
  if (from.domain === null || to.domain === null || from.domain === to.domain) return null
  if (to.tier >= 0 && to.tier < from.tier) return null

  return `${from.domain} may not know ${to.domain}: it is not of a lower tier`
}

function packageRefusal(from: Place, { target }: Import): string | null {
  const refused = packages.some(({ pattern, never }) => pattern.test(target) && never.includes(from.room))
  return refused ? `${roomName(from)} may not import ${target}` : null
}

function roomName({ room, domain }: Place): string {
  return domain === null ? room : `${room} of ${domain}`
}
