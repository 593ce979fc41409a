import { beforeAll, describe, expect, test, vi } from 'vitest'
import { loadRoutes } from '@/lib/testing/routes'
import { isAimed, namesSomebody, sightAsker, wordsIn } from '@/lib/testing/sight/asker'
import { aboutNobody } from '@/lib/testing/sight/nobody'
import { rows } from '@/lib/testing/sight/rows'
import { newWorld, relations } from '@/lib/testing/sight/world'

// Outside a server there are no cookies: who has no token is nobody.
vi.mock('next/headers', () => ({
  cookies: async () => ({ get: () => undefined }),
  headers: async () => new Headers(),
}))
vi.hoisted(() => {
  process.env.RATE_LIMIT_FACTOR = '1000'
})

const routes = [...(await loadRoutes()).keys()]
const isReading = (route: string) => !rows[route]?.changes
let ask: Awaited<ReturnType<typeof sightAsker>>

beforeAll(async () => {
  ask = await sightAsker(await newWorld())
})

test('every route is asked about somebody, or is known to be about nobody', () => {
  expect(routes.filter((route) => isAimed(route) === aboutNobody.includes(route))).toEqual([])
  expect([...Object.keys(rows), ...aboutNobody].filter((route) => !routes.includes(route))).toEqual([])
})

describe('what each route shows of somebody, to whatever one is to them', () => {
  test.each(routes.filter(isReading))('%s', async (route) => {
    expect(await shownBy(route, ask)).toEqual(rows[route]?.shows ?? {})
  })

  test.each(routes.filter((route) => !isReading(route)))('%s', async (route) => {
    expect(await shownBy(route, await sightAsker(await newWorld()))).toEqual(rows[route]?.shows ?? {})
  })
})

/** The relations to whom anything planted is shown, and what. No answer is a failure. */
async function shownBy(route: string, asking: typeof ask) {
  const shown: Record<string, unknown> = {}
  for (const relation of relations) {
    const said = await asking(route, relation)
    expect(said.status, `${relation} ${route}`).toBeLessThan(500)
    const words = wordsIn(said)
    if (words.length > 0) shown[relation] = words
  }
  return shown
}

describe('whoever is no friend is told the same', () => {
  const strangers = ['stranger', 'elsewhere', 'removed', 'blocked'] as const

  test.each(routes.filter((route) => isReading(route) && (namesSomebody(route) || rows[route]?.path)))(
    '%s',
    async (route) => {
      const answers = await Promise.all(
        strangers.map(async (relation) => {
          const { status, text } = await ask(route, relation)
          return { status, text: text.replace(/"requestId":"[^"]*"|(?:x-request-id|ratelimit): .*/g, '') }
        }),
      )
      for (const answer of answers) expect(answer).toEqual(answers[0])
    },
  )
})
