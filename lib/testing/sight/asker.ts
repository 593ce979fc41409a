import 'server-only'
import { newStudent } from '@/lib/testing/campus'
import { asks } from '../asks'
import type { Ask } from '../asks/scene'
import { loadRoutes, toRequest } from '../routes'
import { rows } from './rows'
import { type Own, planted, type Relation, type Word, type World } from './world'

/** Parts of a path that name somebody's things. */
const names: readonly string[] = ['userId', 'loginId', 'timetableId', 'entryId']

/** Whether the owner stands in the question. */
export function isAimed(route: string): boolean {
  return route in rows || namesSomebody(route)
}

/** Whether the path has something of the owner's in it. */
export function namesSomebody(route: string): boolean {
  return [...route.matchAll(/\{(\w+)\}/g)].some(([, name = '']) => names.includes(name))
}

type Said = { status: number; text: string; etag: string | null }

/** A good request of every route about the owner; what it asks besides belongs to somebody whom nobody knows. */
export function questionsOf({ owner, own }: World): (route: string) => Promise<Ask> {
  const author = newStudent(owner.university)
  const made = new Map<string, Promise<Ask>>()

  const ask = async (route: string): Promise<Ask> => {
    const good = await asks[route]?.({ author: await author, password: '' })
    if (!good) throw new Error(`asks has no ${route}`)
    const { path, body } = rows[route] ?? {}

    return {
      ...good,
      path: path ? path(own) : aimedAt(own, route, good.path),
      ...(body && { body: body(own, good.body) }),
    }
  }

  return (route) => {
    const known = made.get(route) ?? ask(route)
    made.set(route, known)
    return known
  }
}

/** Asks for somebody in a relation to the owner. */
export async function sightAsker(world: World, questions = questionsOf(world)) {
  const routes = await loadRoutes()

  return async (route: string, relation: Relation, headers: Record<string, string> = {}): Promise<Said> => {
    const ask = await questions(route)
    const request = toRequest(
      route.split(' ')[0] ?? '',
      { ...ask, headers: { ...ask.headers, ...headers } },
      world.tokens[relation],
    )
    const response = await routes.get(route)?.(request)
    if (!response) throw new Error(`no answer from ${route}`)
    const told = [...response.headers].map((pair) => pair.join(': ')).join('\n')

    return {
      status: response.status,
      text: `${decodeURIComponent(told)}\n${await response.text()}`,
      etag: response.headers.get('etag'),
    }
  }
}

/** The same path with the owner's things in the places of somebody else's. */
function aimedAt(own: Own, route: string, path: string): string {
  const [, template = ''] = route.split(' ')
  const [start = '', ...query] = path.split('?')
  const parts = start.split('/')
  const aimed = template.split('/').map((part, place) => {
    const name = /^\{(\w+)\}$/.exec(part)?.[1]
    return name && (names.includes(name) || route.includes('/invitations/'))
      ? own[name as keyof Own]
      : (parts[place] ?? part)
  })
  return [aimed.join('/'), ...query].join('?')
}

export function wordsIn({ text }: Said): Word[] {
  return (Object.keys(planted) as Word[]).filter((word) => standsIn(text, planted[word]))
}

/** By itself: `20:13:05` is no `13:05`. */
function standsIn(text: string, word: string): boolean {
  return text.split(word).some((before, place, parts) => {
    const after = parts[place + 1]
    return after !== undefined && !/[\d:]$/.test(before) && !/^[\d:]/.test(after)
  })
}
