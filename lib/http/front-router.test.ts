import { flightRouterStateSchema } from 'next/dist/server/app-render/types'
import { expect, test } from 'vitest'
import { isRouterState } from './front-router'

const leaf = ['__PAGE__', {}]
const page = (more: unknown[] = []) => ['', { children: ['boards', { children: leaf }] }, ...more]

const states: [taken: boolean, state: unknown][] = [
  [true, leaf],
  [true, page()],
  [true, page([null, null, 16])],
  [true, page([['/boards/free', '?a=1'], 'refetch', 16, 'x'])],
  [true, ['', { children: [['boardSlug', 'free', 'd', null], { children: leaf }] }]],
  [true, ['', { children: [['path', 'a/b', 'oc', ['docs']], {}, null, 'metadata-only'] }]],
  [false, page([null, 'again'])],
  [false, page([{ a: 1 }])],
  [false, page([['one']])],
  [false, page([null, null, true])],
  [false, page([null, null, null, null])],
  [false, page([null, null, 1, 'x', 'y'])],
  [false, ['', { children: [['boardSlug', 'free', 'd'], {}] }]],
  [false, ['', { children: [['boardSlug', 'free', 'z', null], {}] }]],
  [false, ['', { children: [[1, 2, 3], {}] }]],
  [false, ['', { children: [[], {}] }]],
  [false, ['', null]],
  [false, ['']],
  [false, {}],
]

test.each(states)('%s: %j, and Next is of the same mind', (taken, state) => {
  expect(isRouterState(encodeURIComponent(JSON.stringify(state)))).toBe(taken)
  expect(flightRouterStateSchema.is(state)).toBe(taken)
})

test('nesting has an end', () => {
  let state: unknown = leaf
  for (let depth = 0; depth < 60; depth++) state = ['', { children: state }]

  expect(isRouterState(encodeURIComponent(JSON.stringify(state)))).toBe(false)
})
