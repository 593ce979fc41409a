import { readdir, readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { beforeEach, expect, test } from 'vitest'
import { hashPassword } from '@/lib/auth/password'
import { viewerOfBrowser } from '@/lib/auth/session-rows'
import { laterDone } from '@/lib/core/later'
import { db } from '@/lib/db/client'
import { env } from '@/lib/env'
import { newGuest, newStudent, newUniversity } from '@/lib/testing/campus'
import { changePassword, requestPasswordReset, resetPassword } from './password-commands'
import { signIn } from './session-commands'

const outbox = join(env.DATA_DIR, 'outbox')
const university = await newUniversity()
const old = 'sea otter holds hands'
const fresh = 'tortoise drinks slowly'
const oldHash = await hashPassword(old)

beforeEach(async () => {
  await laterDone()
  await rm(outbox, { recursive: true, force: true })
})

async function account(traits: { email?: string } = {}) {
  const student = await newStudent(university, { passwordHash: oldHash, ...traits })
  const claim = { university: university.slug, loginId: student.loginId }
  const enter = (password: string) => signIn(newGuest(), { ...claim, password })
  return { student, claim, enter }
}

async function letters(): Promise<string[]> {
  await laterDone()
  const names = await readdir(outbox).catch(() => [])
  return Promise.all(names.map(async (name) => decoded(await readFile(join(outbox, name), 'utf8'))))
}

/** Quoted-printable and base64 bodies as text. */
function decoded(eml: string): string {
  const body = eml.slice(eml.indexOf('\r\n\r\n') + 4)
  return /transfer-encoding: base64/i.test(eml)
    ? Buffer.from(body, 'base64').toString()
    : Buffer.from(
        body
          .replace(/=\r\n/g, '')
          .replace(/=([0-9A-F]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16))),
        'latin1',
      ).toString()
}

async function resetToken(claim: { university: string; loginId: string }): Promise<string> {
  await requestPasswordReset(newGuest(), claim)
  return /\/password\/([\w-]+)/.exec((await letters()).join())?.[1] ?? ''
}

test('a changed password ends all other sessions, and lets in from then on', async () => {
  const { enter, student } = await account({ email: 'otter@example.com' })
  const here = await viewerOfBrowser((await enter(old)).sid, new Date())
  const { sid: there } = await enter(old)
  if (!here) throw new Error('nobody is signed in')
  await changePassword(here, { currentPassword: old, newPassword: fresh })

  expect(await viewerOfBrowser(there, new Date())).toBeNull()
  expect(await db.session.count({ where: { userId: student.id, revoked: false } })).toBe(1)
  await expect(enter(old)).rejects.toMatchObject({ code: 'credentials.wrong' })
  expect(await enter(fresh)).toBeTruthy()
  expect((await letters()).join()).toContain('비밀번호가 방금 바뀌었고')
})

test('who does not know the password now cannot change it, nor guess on', async () => {
  const { student } = await account()
  const guess = () => changePassword(student, { currentPassword: 'not the one at all', newPassword: fresh })
  for (let turn = 0; turn < 5; turn++) {
    await expect(guess()).rejects.toMatchObject({
      code: 'password.wrong',
      fields: { currentPassword: expect.any(String) },
    })
  }
  await expect(guess()).rejects.toMatchObject({ kind: 'rate_limited' })
})

test('a forgotten password is set anew by the link, once, and every session ends', async () => {
  const { claim, enter } = await account({ email: 'otter@example.com' })
  const { sid } = await enter(old)
  const token = await resetToken(claim)
  await resetPassword(newGuest(), { token, password: fresh })

  expect(await viewerOfBrowser(sid, new Date())).toBeNull()
  expect(await enter(fresh)).toBeTruthy()
  await expect(resetPassword(newGuest(), { token, password: old })).rejects.toMatchObject({
    code: 'reset.spent',
  })
})

test('of 32 who open one link at once, one sets the password', async () => {
  const { claim } = await account({ email: 'otter@example.com' })
  const token = await resetToken(claim)
  const outcomes = await Promise.allSettled(
    Array.from({ length: 32 }, (_, turn) =>
      resetPassword(newGuest(), { token, password: `${fresh} ${turn}` }),
    ),
  )

  expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
})

test('a refused new password does not spend the link', async () => {
  const { claim } = await account({ email: 'otter@example.com' })
  const token = await resetToken(claim)

  await expect(resetPassword(newGuest(), { token, password: 'password1234' })).rejects.toMatchObject({
    kind: 'invalid',
  })
  await expect(resetPassword(newGuest(), { token, password: fresh })).resolves.toBeUndefined()
})

test('a link older than thirty minutes, a forged and an older one than the change are worth nothing', async () => {
  const { student, claim } = await account({ email: 'otter@example.com' })
  const token = await resetToken(claim)
  await db.passwordReset.updateMany({ where: { userId: student.id }, data: { expiresAt: new Date(0) } })

  for (const worthless of [token, `${token.slice(0, -1)}A`, 'x', '']) {
    await expect(resetPassword(newGuest(), { token: worthless, password: fresh })).rejects.toMatchObject({
      kind: 'not_found',
    })
  }
})

test('nobody learns from the answer whether an account is there', async () => {
  const { claim } = await account()
  const claims = [
    claim,
    { ...claim, loginId: 'nobody_here' },
    { ...claim, university: 'nowhere' },
    { ...claim, loginId: 'a\0' },
  ]

  for (const asked of claims) {
    expect(await requestPasswordReset(newGuest(), asked)).toBeUndefined()
  }
  expect(await letters()).toEqual([])
})

test('one mailbox is not filled by strangers', async () => {
  const { claim } = await account({ email: 'otter@example.com' })
  for (let turn = 0; turn < 6; turn++) await requestPasswordReset(newGuest(), claim)

  expect(await letters()).toHaveLength(3)
})

test('the database keeps neither link nor password', async () => {
  const { claim } = await account({ email: 'otter@example.com' })
  const token = await resetToken(claim)
  const rows = JSON.stringify(await db.passwordReset.findMany())

  expect(rows).not.toContain(token)
  expect(rows).not.toContain(old)
})
