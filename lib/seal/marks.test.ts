import { describe, expect, test } from 'vitest'
import { DomainError } from '@/lib/core/errors'
import { newId } from '@/lib/core/id'
import { db } from '@/lib/db/client'
import { assertFresh, assertPace } from './marks'

const start = new Date('2026-11-22T10:00:00Z')
const past = (seconds: number) => new Date(start.getTime() + seconds * 1000)

describe('assertPace', () => {
  const pace = (userId: string, now: Date, rule = 'post:free') =>
    db.$transaction((tx) => assertPace(tx, { userId, rule, most: 3, within: 300, now }))

  test('the window slides: room comes back exactly when the oldest act leaves it', async () => {
    const userId = newId()
    for (const seconds of [0, 100, 290]) await pace(userId, past(seconds))

    const refusal = await refusalOf(pace(userId, past(299)))
    expect(refusal).toMatchObject({ kind: 'rate_limited', code: 'post.pace', retryAfter: 1 })
    expect(refusal.message).toBe('1초 뒤에 올릴 수 있어요.')

    await pace(userId, past(300))
    expect(await refusalOf(pace(userId, past(301)))).toMatchObject({ retryAfter: 99 })
  })

  test('says how long in words', async () => {
    const userId = newId()
    for (const seconds of [0, 1, 2]) await pace(userId, past(seconds))

    expect((await refusalOf(pace(userId, past(166)))).message).toBe('2분 14초 뒤에 올릴 수 있어요.')
  })

  test('other boards and other people have room of their own', async () => {
    const [one, other] = [newId(), newId()]
    for (const seconds of [0, 1, 2]) await pace(one, past(seconds))

    await pace(one, past(3), 'post:info')
    await pace(other, past(3))
  })

  test('of 32 at once three pass', async () => {
    const userId = newId()
    const tries = await Promise.allSettled(
      Array.from({ length: 32 }, () =>
        db.$transaction((tx) => assertPace(tx, { userId, rule: 'post:free', most: 3, within: 300 }), {
          maxWait: 20_000,
        }),
      ),
    )

    expect(tries.filter(({ status }) => status === 'fulfilled')).toHaveLength(3)
    for (const attempt of tries) {
      if (attempt.status === 'rejected') expect(attempt.reason).toMatchObject({ code: 'post.pace' })
    }
  })

  test('what fails afterwards leaves no mark', async () => {
    const userId = newId()
    for (let turn = 0; turn < 5; turn++) {
      const failing = db.$transaction(async (tx) => {
        await assertPace(tx, { userId, rule: 'post:free', most: 3, within: 300 })
        throw new Error('later')
      })
      await expect(failing).rejects.toThrow('later')
    }
    await pace(userId, new Date())
  })

  test('marks of one person have no key in common once the window has passed', async () => {
    const userId = newId()
    await db.$executeRaw`DELETE FROM volatile."Mark"`
    await pace(userId, past(0))
    await pace(userId, past(300))

    const rows = await db.$queryRaw<{ key: Uint8Array }[]>`SELECT "key" FROM volatile."Mark"`
    expect(new Set(rows.map(({ key }) => Buffer.from(key).toString('hex'))).size).toBe(2)
  })
})

describe('assertFresh', () => {
  const day = 86_400
  const fresh = (userId: string, text: string, now = start) =>
    db.$transaction(
      (tx) =>
        assertFresh(tx, {
          userId,
          rule: 'post',
          text,
          within: day,
          code: 'post.repeated',
          message: '같은 글을 이미 올렸어요.',
          now,
        }),
      { maxWait: 20_000 },
    )

  test('the same text waits a day, another text and another person do not', async () => {
    const userId = newId()
    await fresh(userId, '축제 언제예요?')
    await fresh(userId, '축제 언제예요??')
    await fresh(newId(), '축제 언제예요?')

    expect(await refusalOf(fresh(userId, '축제 언제예요?', past(day - 60)))).toMatchObject({
      kind: 'rate_limited',
      code: 'post.repeated',
      message: '같은 글을 이미 올렸어요.',
      retryAfter: 60,
    })
    await fresh(userId, '축제 언제예요?', past(day))
  })

  test('of 32 at once one passes', async () => {
    const userId = newId()
    const tries = await Promise.allSettled(Array.from({ length: 32 }, () => fresh(userId, '도배')))

    expect(tries.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
  })
})

async function refusalOf(work: Promise<unknown>): Promise<DomainError> {
  const error = await work.then(
    () => null,
    (reason: unknown) => reason,
  )
  if (!(error instanceof DomainError)) throw new Error('it was not refused', { cause: error })

  return error
}
