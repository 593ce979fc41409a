import { setImmediate } from 'node:timers/promises'
import { afterEach, expect, test } from 'vitest'
import type { DomainError } from './errors'
import { Thread } from './thread'

type Job = { turns: number } | { crash: true } | { fill: true } | 'bad'

const threadOf = (traits: { queue?: number; each?: number; longest?: number } = {}) =>
  new Thread<Job, string>({
    module: 'lib/testing/thread-job.ts',
    queue: 40,
    each: 40,
    longest: 20_000,
    busy: '붐벼요.',
    ...traits,
  })
let thread = threadOf()
afterEach(() => {
  thread = threadOf()
})

async function all(job: Job): Promise<string[]> {
  const heard: string[] = []
  for await (const news of thread.ask('minji', job, (one) => one)) heard.push(news)
  return heard
}

test('news come in their order, the last one last', async () => {
  const heard = await all({ turns: 3 })
  expect(heard.at(-1)).toBe('done 3')
  expect(heard).toEqual(heard.toSorted((one, other) => Number(one.at(-1)) - Number(other.at(-1))))
})

test('the process goes on while a job runs that has no end of its own', async () => {
  const endless = thread
    .ask('minji', { turns: Number.POSITIVE_INFINITY }, (one) => one)
    [Symbol.asyncIterator]()
  expect((await endless.next()).value).toMatch(/^turn/)
  for (let turn = 0; turn < 1000; turn++) await setImmediate()
  await endless.return?.()

  expect((await all({ turns: 1 })).at(-1)).toBe('done 1')
})

test('32 at once all end, one after the other', async () => {
  const heard = await Promise.all(Array.from({ length: 32 }, (_, turn) => all({ turns: turn })))
  expect(heard.map((news) => news.at(-1))).toEqual(Array.from({ length: 32 }, (_, turn) => `done ${turn}`))
})

test('whoever comes to a full queue is asked to come back, and who left it has made room', async () => {
  thread = threadOf({ queue: 2 })
  const first = thread.ask('minji', { turns: Number.POSITIVE_INFINITY }, (one) => one)[Symbol.asyncIterator]()
  await first.next()
  const second = thread.ask('minji', { turns: 1 }, (one) => one)[Symbol.asyncIterator]()

  expect(() => thread.ask('minji', { turns: 1 }, (one) => one)).toThrow('붐벼요.')
  await second.return?.()
  const third = all({ turns: 2 })
  await first.return?.()
  expect((await third).at(-1)).toBe('done 2')
})

test('one person cannot keep everybody else out', async () => {
  thread = threadOf({ queue: 3, each: 2 })
  const ask = (person: string) =>
    thread.ask(person, { turns: Number.POSITIVE_INFINITY }, (one) => one)[Symbol.asyncIterator]()
  const mine = [ask('minji'), ask('minji')]
  expect(() => ask('minji')).toThrow('먼저 부탁한 것이 아직 끝나지 않았어요.')

  mine.push(ask('jun'))
  expect(() => ask('seoyeon')).toThrow('붐벼요.')
  for (const one of mine.toReversed()) await one.return?.()
})

test.each<[string, Job]>([
  ['ends the thread', { crash: true }],
  ['wants all the memory', { fill: true }],
])('a job that %s takes nobody with it', async (_, job) => {
  const ended = all(job).then(
    () => null,
    (error: DomainError) => ({ kind: error.kind, retryAfter: error.retryAfter }),
  )
  const other = all({ turns: 2 })

  expect(await ended).toEqual({ kind: 'unavailable', retryAfter: 5 })
  expect((await other).at(-1)).toBe('done 2')
})

test('a job that throws is told so, and the next one runs', async () => {
  await expect(all('bad')).rejects.toThrow('a bad job')
  expect((await all({ turns: 1 })).at(-1)).toBe('done 1')
})

test('a job that never looks up is given up', async () => {
  thread = threadOf({ longest: 1500 })
  await expect(all({ turns: Number.NaN })).rejects.toMatchObject({ kind: 'unavailable' })
})
