import { expect, test } from 'vitest'
import { creditsWon, placeNow, turnsOf } from './minute'
import type { Tick } from './schema'

const choice = (id: string, tick: Tick = 'none', hits: string[] = []) => ({
  section: { id, credits: 3 },
  tick,
  hits: hits.map((sectionId) => ({ sectionId })),
})
const next = (...wishes: ReturnType<typeof choice>[][]) =>
  turnsOf(wishes.map((choices) => ({ choices }))).map(({ won, next: turn }) =>
    won ? `won ${won.section.id}` : (turn?.section.id ?? null),
  )

test('first what is wanted most, then what comes behind it', () => {
  expect(next([choice('a'), choice('b')])).toEqual(['a'])
  expect(next([choice('a', 'lost'), choice('b')])).toEqual(['b'])
  expect(next([choice('a', 'lost'), choice('b', 'lost')])).toEqual([null])
})

test('what one has ends its wish, and shuts what it hits', () => {
  expect(next([choice('a', 'won', ['b']), choice('x')], [choice('b', 'none', ['a']), choice('c')])).toEqual([
    'won a',
    'c',
  ])
})

test('one wish at a time: the first that is open', () => {
  const now = (...wishes: ReturnType<typeof choice>[][]) =>
    placeNow(turnsOf(wishes.map((choices) => ({ choices }))))

  expect(now([choice('a')], [choice('b')])).toBe(0)
  expect(now([choice('a', 'lost'), choice('b')], [choice('c')])).toBe(0)
  expect(now([choice('a', 'won')], [choice('b', 'lost')], [choice('c')], [choice('d')])).toBe(2)
  expect(now([choice('a', 'won')], [choice('b', 'lost')])).toBe(-1)
})

test('only what one has counts', () => {
  const wishes = [{ choices: [choice('a', 'won'), choice('b')] }, { choices: [choice('c', 'lost')] }]
  expect(creditsWon(wishes)).toBe(3)
})
