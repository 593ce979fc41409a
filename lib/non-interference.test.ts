import pg from 'pg'
import { beforeAll, describe, expect, inject, test, vi } from 'vitest'
import { loadRoutes } from '@/lib/testing/routes'
import { veilAsks } from '@/lib/testing/veil/asks'
import { differences } from '@/lib/testing/veil/differences'
import { leaks } from '@/lib/testing/veil/leaks'
import { observe } from '@/lib/testing/veil/observe'

// Two campuses that differ only in who hides behind 익명. Nobody else may see which is which.

// Outside a server there are no cookies: who has no token is nobody.
vi.mock('next/headers', () => ({
  cookies: async () => ({ get: () => undefined }),
  headers: async () => new Headers(),
}))

let one: Awaited<ReturnType<typeof observe>>
let other: typeof one

beforeAll(async () => {
  const databaseUrl = process.env.DATABASE_URL ?? ''
  one = await observe({ databaseUrl, turned: false, leaks })
  other = await observe({ databaseUrl: await anotherDatabase(), turned: true, leaks })
}, 300_000)

test('the two campuses have the same items, written by others', () => {
  const authors = ({ story }: typeof one) => [...story.author].map(([id, { loginId }]) => `${id} ${loginId}`)
  const differing = authors(one).filter((line, at) => line !== authors(other)[at])
  const items = ({ story: { posts, comments, reviews } }: typeof one) => [posts, comments, reviews]

  expect(items(other)).toEqual(items(one))
  expect(differing.length).toBeGreaterThan(10)
})

test('every route is asked, and answers something else than a failure', async () => {
  expect(Object.keys(veilAsks).sort()).toEqual([...(await loadRoutes()).keys()].sort())
  expect([...one.answers, ...one.afterwards].filter(({ status }) => status >= 500)).toEqual([])
  expect(one.answers.filter(({ status }) => status === 200).length).toBeGreaterThan(300)
})

test('every answer to everybody else is the same', () => {
  expect(differences(one.answers, other.answers)).toEqual([])
})

test('and stays the same when both have left', () => {
  expect(differences(one.afterwards, other.afterwards)).toEqual([])
})

describe('the test sees', () => {
  test.each(leaks)('$says', ({ says, answer }) => {
    const spoiled = (world: typeof one) =>
      answer ? world.answers.map((told) => answer(told, world.story.author)) : (world.leaked.get(says) ?? [])

    expect(differences(spoiled(one), spoiled(other))).not.toEqual([])
  })
})

async function anotherDatabase(): Promise<string> {
  const { server, prefix, template } = inject('testDatabase')
  const url = new URL(server)
  url.pathname = `/${prefix}_turned`
  const client = new pg.Client({ connectionString: server })
  await client.connect()
  await client.query(`CREATE DATABASE ${prefix}_turned TEMPLATE ${template}`)
  await client.end()

  return url.href
}
