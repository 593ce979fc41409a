import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { newStudent, newUniversity } from '@/lib/testing/campus'
import { db } from './client'
import { once } from './idempotency'

const university = await newUniversity()
const student = await newStudent(university)

/** Opens a board once for each key. */
async function open(key: string | undefined, name: string): Promise<string> {
  return once(
    { table: 'Board', person: student.id, key, body: { name } },
    {
      make: async (tx, idempotency) => {
        const slug = `b-${randomUUID().slice(0, 8)}`
        const board = {
          id: randomUUID(),
          universityId: university.id,
          slug,
          name: `${name} ${slug}`,
          position: 1,
        }
        const { id } = await tx.board.create({ data: { ...board, ...idempotency } })
        return id
      },
      found: async (_tx, id) => id,
    },
  )
}

test('the same key and body make one object', async () => {
  const key = randomUUID()
  expect(await open(key, '산책')).toBe(await open(key, '산책'))
})

test('without a key every request makes its own', async () => {
  const [one, other] = [await open(undefined, '산책'), await open(undefined, '산책')]
  expect(one).not.toBe(other)

  const rows = await db.board.findMany({ where: { id: { in: [one, other] } } })
  expect(rows.map(({ idempotencyTag }) => idempotencyTag?.length)).toEqual([32, 32])
})

test('the same key with another body is refused', async () => {
  const key = randomUUID()
  await open(key, '산책')

  await expect(open(key, '등산')).rejects.toMatchObject({ kind: 'invalid', code: 'idempotency.mismatch' })
})

test('of 32 at once one makes it; the others get it or hear that it is on its way', async () => {
  const key = randomUUID()
  const outcomes = await Promise.allSettled(Array.from({ length: 32 }, () => open(key, '경주')))
  const made = outcomes.flatMap((outcome) => (outcome.status === 'fulfilled' ? [outcome.value] : []))

  expect(new Set(made).size).toBe(1)
  for (const outcome of outcomes) {
    if (outcome.status === 'rejected') expect(outcome.reason).toMatchObject({ code: 'idempotency.in_flight' })
  }
  expect(await db.board.count({ where: { name: { startsWith: '경주' } } })).toBe(1)
})
