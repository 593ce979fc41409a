import { readdirSync, readFileSync } from 'node:fs'
import { getPriority } from 'node:os'
import { performance } from 'node:perf_hooks'
import { expect, test } from 'vitest'
import { checkPassword, hashPassword } from './password'

test('a password is only itself', async () => {
  const hash = await hashPassword('가나다라마바사아자차')

  expect(await checkPassword('가나다라마바사아자차', hash)).toBe(true)
  expect(await checkPassword('가나다라마바사아자카', hash)).toBe(false)
})

test('the last of 128 syllables counts as much as the first', async () => {
  const long = '힣'.repeat(127)
  const hash = await hashPassword(`${long}가`)

  expect(await checkPassword(`${long}가`, hash)).toBe(true)
  expect(await checkPassword(`${long}나`, hash)).toBe(false)
})

test('syllables typed as separate letters are the same password', async () => {
  const hash = await hashPassword('비밀번호입니다요!!'.normalize('NFD'))

  expect(await checkPassword('비밀번호입니다요!!', hash)).toBe(true)
})

test('where there is no account nothing matches', async () => {
  expect(await checkPassword('moram-demo-1234', null)).toBe(false)
})

test('hashing leaves the main thread free', async () => {
  await hashPassword('moram-demo-1234')
  const before = performance.eventLoopUtilization()
  await Promise.all(Array.from({ length: 8 }, () => hashPassword('moram-demo-1234')))

  expect(performance.eventLoopUtilization(before).utilization).toBeLessThan(0.5)
})

test.runIf(process.platform === 'linux')('hashing gives way to pages, which give way to nobody', async () => {
  const before = getPriority()
  await hashPassword('moram-demo-1234')

  expect(Math.max(...readdirSync('/proc/self/task').map(niceness))).toBe(Math.min(before + 10, 19))
  expect(niceness(String(process.pid))).toBe(before)
})

test('past its bound the queue sends people away with a time to return', async () => {
  const outcomes = await Promise.allSettled(Array.from({ length: 90 }, () => checkPassword('x', null)))
  const refused = outcomes.filter((outcome) => outcome.status === 'rejected')

  expect(refused).toHaveLength(10)
  expect(refused[0]?.reason).toMatchObject({ kind: 'unavailable', retryAfter: 5 })
})

/** How willingly a thread of this process waits, as Linux tells: the seventeenth number after its name. */
function niceness(thread: string): number {
  const told = readFileSync(`/proc/self/task/${thread}/stat`, 'utf8')

  return Number(told.slice(told.lastIndexOf(')')).split(' ')[17])
}
