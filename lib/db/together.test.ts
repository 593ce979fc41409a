import { expect, test } from 'vitest'
import { pool } from './client'
import { isUnreachable } from './errors'
import { askTogether } from './together'

const pid = 'pg_backend_pid() AS pid'
const ask = (number: number) =>
  askTogether<{ number: number; pid: number }>({ text: `SELECT $1::int AS number, ${pid}`, values: [number] })
const numbers = Array.from({ length: 32 }, (_, number) => number)

test('what is asked at one moment one connection answers, each question with its own rows', async () => {
  const answers = (await Promise.all(numbers.map(ask))).flat()

  expect(answers.map(({ number }) => number)).toEqual(numbers)
  expect(new Set(answers.map((answer) => answer.pid)).size).toBe(1)
})

test('a refused question takes none of the others with it', async () => {
  const [before, refused, after] = await Promise.allSettled([
    ask(1),
    askTogether({ text: 'SELECT 1 / 0' }),
    ask(2),
  ])

  expect([before, after]).toMatchObject([{ value: [{ number: 1 }] }, { value: [{ number: 2 }] }])
  expect(refused).toMatchObject({ reason: { code: '22012' } })
})

test('a connection that breaks fails what was asked of it, and the next question finds another', async () => {
  const [broken, behind] = await Promise.allSettled([
    askTogether({ text: 'SELECT pg_terminate_backend(pg_backend_pid())' }),
    ask(1),
  ])

  expect([broken, behind].every((one) => one.status === 'rejected' && isUnreachable(one.reason))).toBe(true)
  expect(await ask(2)).toMatchObject([{ number: 2 }])
})

test('while every connection is taken, all that was asked together is told so', async () => {
  const patience = pool.options.connectionTimeoutMillis
  pool.options.connectionTimeoutMillis = 200
  const holders = await Promise.all(Array.from({ length: pool.options.max ?? 10 }, () => pool.connect()))
  const outcomes = await Promise.allSettled([ask(1), ask(2)])
  for (const holder of holders) holder.release()
  pool.options.connectionTimeoutMillis = patience

  expect(outcomes.map(({ status }) => status)).toEqual(['rejected', 'rejected'])
})
