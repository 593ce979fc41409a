import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { hashPassword } from '@/lib/auth/password'
import { laterDone } from '@/lib/core/later'
import { day, dayOf } from '@/lib/core/time'
import { db } from '@/lib/db/client'
import { env } from '@/lib/env'
import { newStudent, newUniversity } from '@/lib/testing/campus'

import { updateMe } from './profile-commands'
import { getMe } from './queries'

const university = await newUniversity()
const password = 'sea otter holds hands'
const passwordHash = await hashPassword(password)

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

test('another address takes the current password, the same one does not', async () => {
  const student = await newStudent(university, { email: 'old@example.com', passwordHash })
  const blamed = { kind: 'invalid', fields: { currentPassword: expect.any(String) } }
  for (const email of ['new@example.com', null]) {
    await expect(updateMe(student, { email })).rejects.toMatchObject(blamed)
    await expect(updateMe(student, { email, currentPassword: 'guessed it right' })).rejects.toMatchObject(
      blamed,
    )
  }
  expect(await getMe(student, {})).toMatchObject({ email: 'old@example.com' })

  expect(await updateMe(student, { email: 'old@example.com', entryYear: 2025 })).toMatchObject({
    entryYear: 2025,
  })
  expect(await updateMe(student, { email: null, currentPassword: password })).toMatchObject({ email: null })
})

test('five guesses at the password are the most', async () => {
  const student = await newStudent(university, { email: 'old@example.com', passwordHash })
  const guess = (turn: number) =>
    updateMe(student, { email: 'new@example.com', currentPassword: `guess number ${turn}` })
  for (let turn = 0; turn < 5; turn += 1) await expect(guess(turn)).rejects.toMatchObject({ kind: 'invalid' })

  await expect(guess(5)).rejects.toMatchObject({ kind: 'rate_limited' })
})

test('the old address hears of the new one', async () => {
  const student = await newStudent(university, { email: 'old@example.com', passwordHash })
  const outbox = join(env.DATA_DIR, 'outbox')
  await laterDone()
  const before = await readdir(outbox)
  await updateMe(student, { email: 'new@example.com', currentPassword: password })
  await laterDone()

  expect(await readdir(outbox)).toHaveLength(before.length + 1)
})
