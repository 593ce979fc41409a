import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { laterDone } from '@/lib/core/later'
import { day, dayOf } from '@/lib/core/time'
import { db } from '@/lib/db/client'
import { env } from '@/lib/env'
import { newStudent, newUniversity } from '@/lib/testing/campus'
import { updateMe } from './commands'
import { getMe } from './queries'

const university = await newUniversity()

test('what is left out stays, null empties', async () => {
  const student = await newStudent(university)
  await updateMe(student, { department: ' 컴퓨터공학부 ', entryYear: 2024 })

  expect(await updateMe(student, { entryYear: null })).toMatchObject({
    department: '컴퓨터공학부',
    entryYear: null,
    nickname: student.nickname,
  })
  expect(await getMe(student, {})).toMatchObject({ department: '컴퓨터공학부', role: 'student', email: null })
})

test('a nickname changes once in thirty days', async () => {
  const student = await newStudent(university)
  const first = await updateMe(student, { nickname: '새이름하나' })
  expect(first.nickname).toBe('새이름하나')
  expect(first.nicknameChangeableOn).toBe(
    new Date(dayOf(new Date()).getTime() + 30 * day).toISOString().slice(0, 10),
  )

  await expect(updateMe(student, { nickname: '새이름둘' })).rejects.toMatchObject({
    code: 'nickname.too_soon',
    fields: { nickname: expect.stringContaining('30일') },
    retryAfter: expect.any(Number),
  })
  expect((await updateMe(student, { nickname: '새이름하나', department: '철학과' })).department).toBe(
    '철학과',
  )

  const monthAgo = dayOf(new Date(Date.now() - 30 * day))
  await db.user.update({ where: { id: student.id }, data: { nicknameChangedOn: monthAgo } })
  expect((await updateMe(student, { nickname: '새이름둘' })).nickname).toBe('새이름둘')
})

test('of 32 renames at once one counts', async () => {
  const student = await newStudent(university)
  const outcomes = await Promise.allSettled(
    Array.from({ length: 32 }, (_, turn) => updateMe(student, { nickname: `경주${turn}` })),
  )

  expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
})

test('a nickname that somebody has is a conflict', async () => {
  const [one, two] = [await newStudent(university), await newStudent(university)]
  await updateMe(one, { nickname: 'Tortoise' })

  await expect(updateMe(two, { nickname: 'tortoise' })).rejects.toMatchObject({
    kind: 'conflict',
    fields: { nickname: expect.any(String) },
  })
})

test('nobody makes themselves somebody else', async () => {
  const student = await newStudent(university)
  for (const field of ['role', 'id', 'universityId', 'verifiedOn', 'passwordHash']) {
    await expect(updateMe.untrusted(student, { [field]: 'admin' })).rejects.toMatchObject({
      kind: 'invalid',
      fields: { [field]: expect.any(String) },
    })
  }
})

test('the old address hears of the new one', async () => {
  const student = await newStudent(university, { email: 'old@example.com' })
  await updateMe(student, { email: 'new@example.com' })
  await laterDone()

  expect(await readdir(join(env.DATA_DIR, 'outbox'))).toHaveLength(1)
})
