import 'server-only'
import { vi } from 'vitest'
import type { VeilAsk } from './ask'
import type { Answer } from './differences'
import type { Leak } from './leaks'
import { type Planted, plantInViews } from './planting'
import { type Steady, steady } from './steady'
import type { Story } from './teller'

type Observed = {
  story: Story
  /** Every answer to everybody but the two who change places. */
  answers: Answer[]
  /** The reads once more, when the two have left. */
  afterwards: Answer[]
  /** Reads with a leak in the views, by what the leak says. */
  leaked: Map<string, Answer[]>
}

type Observing = { databaseUrl: string; turned: boolean; leaks: Leak[] }

/** Nobody is the visitor without a ticket. */
const observers = ['sori', 'mod', 'admin', 'away', 'nobody'] as const
type Observer = (typeof observers)[number]

const start = Date.parse('2026-03-02T00:00:00Z')

/** Tells the story in a database of its own, with modules of its own, and asks everything. */
export async function observe({ databaseUrl, turned, leaks }: Observing): Promise<Observed> {
  process.env.DATABASE_URL = databaseUrl
  for (const name of ['moram.pool', 'moram.db']) Reflect.deleteProperty(globalThis, name)
  vi.resetModules()
  const planted: Planted = { leak: null, story: null }
  plantInViews(planted)
  const clock = steady(start)
  try {
    const { tellStory } = await import('./story')
    const story = await tellStory(clock, { turned })
    planted.story = story
    const ask = await asker(clock, story)

    const reads = await ask(/^GET /)
    const leaked = new Map<string, Answer[]>()
    for (const leak of leaks.filter(({ post, comment, review, note }) => post ?? comment ?? review ?? note)) {
      planted.leak = leak
      leaked.set(leak.says, await ask(/^GET \/(posts|courses)/, ['sori']))
    }
    planted.leak = null
    const writes = await ask(/^(?!GET )/)
    await leaveBoth(story)

    return { story, answers: [...reads, ...writes], afterwards: await ask(/^GET /), leaked }
  } finally {
    clock.end()
  }
}

async function asker(clock: Steady, story: Story) {
  const { veilAsks } = await import('./asks')
  const { loadRoutes, toRequest } = await import('../routes')
  const routes = await loadRoutes()
  const { signToken } = await import('@/lib/auth/secrets')
  const { idBytes } = await import('@/lib/core/id')

  const tokenOf = (observer: Observer, { spare }: VeilAsk) => {
    if (observer === 'nobody') return null
    const person = story.people[observer]
    const session = idBytes(spare ? person.spare : person.api)
    return signToken('access token', session, new Date(Date.now() + 60_000))
  }
  const answerTo = async (route: string, observer: Observer, ask: VeilAsk): Promise<Answer> => {
    const [method = ''] = route.split(' ')
    const response = await routes.get(route)?.(toRequest(method, ask, tokenOf(observer, ask)))
    if (!response) throw new Error(`no answer from ${route}`)
    return told(`${observer} ${method} ${ask.path}`, response)
  }

  return async (which: RegExp, askers: readonly Observer[] = observers): Promise<Answer[]> => {
    const answers: Answer[] = []
    for (const [route, making] of Object.entries(veilAsks)) {
      if (!which.test(route)) continue
      for (const [turn, observer] of askers.entries()) {
        for (const ask of await making(story, turn)) {
          // A new minute: nobody's allowance is spent.
          clock.pass(1)
          answers.push(await answerTo(route, observer, ask))
        }
      }
    }
    return answers
  }
}

/** Without what may differ: request numbers, and tokens drawn for this answer alone. */
async function told(target: string, response: Response): Promise<Answer> {
  const headers = [...response.headers].filter(([name]) => name !== 'x-request-id')
  const body = await response.text()

  return {
    target,
    status: response.status,
    headers: headers.map((pair) => pair.join(': ')).join('\n'),
    body: body.replace(/"(requestId|accessToken|refreshToken)":"[^"]*"/g, '"$1":""'),
  }
}

/** One takes the named writings along, the other leaves them. */
async function leaveBoth({ people }: Story) {
  const { leave } = await import('@/lib/departure/commands')
  const { password } = await import('./people')
  const stays = { password, anonymousWritings: 'keep' } as const

  await leave(people.minji.viewer, { ...stays, writings: 'erase' })
  await leave(people.jun.viewer, { ...stays, writings: 'keep' })
}
