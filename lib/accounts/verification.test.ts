import { readdir, readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { beforeEach, expect, test } from 'vitest'
import type { Viewer } from '@/lib/auth/viewer'
import { operation } from '@/lib/core/operation'
import { db } from '@/lib/db/client'
import { env } from '@/lib/env'
import { newStudent, newUniversity } from '@/lib/testing/campus'
import { getMe } from './queries'
import { nothingInput } from './schema'
import { confirmVerificationCode, sendVerificationCode } from './verification-commands'

const outbox = join(env.DATA_DIR, 'outbox')
const university = await newUniversity({ requiresVerification: true, emailDomains: ['hanbit.test'] })

beforeEach(() => rm(outbox, { recursive: true, force: true }))

const freshman = () => newStudent(university, { verified: false })

async function send(viewer: Viewer, email: string): Promise<string> {
  await sendVerificationCode(viewer, { email })
  const [name = ''] = (await readdir(outbox)).sort().slice(-1)
  const eml = await readFile(join(outbox, name), 'utf8')
  expect(eml).toContain(`To: ${email}`)
  const code = (await codeIn(eml)) ?? ''
  return code
}

async function codeIn(eml: string): Promise<string | undefined> {
  const body = eml.slice(eml.indexOf('\r\n\r\n'))
  const text = /transfer-encoding: base64/i.test(eml) ? Buffer.from(body, 'base64').toString() : body
  return /^(\d{6})\r?$/m.exec(text)?.[1]
}

const wrongFor = (code: string) => (code === '000000' ? '000001' : '000000')

test('a member who is not verified sees their profile and nothing of the campus', async () => {
  const student = await freshman()
  const campus = operation(nothingInput, async () => 'seen')

  expect(await getMe(student, {})).toMatchObject({ verified: false })
  await expect(campus(student, {})).rejects.toMatchObject({ code: 'verification.required' })
})

test('the code from the letter verifies', async () => {
  const student = await freshman()
  const code = await send(student, 'otter@hanbit.test')

  expect(await confirmVerificationCode(student, { code })).toMatchObject({ verified: true })
  await expect(sendVerificationCode(student, { email: 'otter@hanbit.test' })).rejects.toMatchObject({
    code: 'verification.done',
  })
})

test('only addresses of the university count', async () => {
  const student = await freshman()
  for (const email of [
    'me@example.com',
    'me@hanbit.test.example.com',
    'me@evilhanbit.test',
    'x@hanbit.test@a.b',
  ]) {
    await expect(sendVerificationCode(student, { email })).rejects.toMatchObject({
      kind: 'invalid',
      fields: { email: expect.any(String) },
    })
  }
})

test('one mailbox verifies one account, however it is written', async () => {
  const [one, two] = [await freshman(), await freshman()]
  const codes = [await send(one, 'twin@hanbit.test'), await send(two, 'Twin+second@hanbit.test')]
  await confirmVerificationCode(one, { code: codes[0] ?? '' })

  await expect(confirmVerificationCode(two, { code: codes[1] ?? '' })).rejects.toMatchObject({
    code: 'verification.address_taken',
  })
  expect(await getMe(two, {})).toMatchObject({ verified: false })
})

test('five wrong tries spend the code', async () => {
  const student = await freshman()
  const code = await send(student, 'five@hanbit.test')
  for (let turn = 0; turn < 5; turn++) {
    await expect(confirmVerificationCode(student, { code: wrongFor(code) })).rejects.toMatchObject({
      code: 'verification.wrong',
    })
  }
  await expect(confirmVerificationCode(student, { code })).rejects.toMatchObject({
    code: 'verification.wrong',
  })
})

test('32 guesses at once get five tries', async () => {
  const student = await freshman()
  const code = await send(student, 'many@hanbit.test')
  await Promise.allSettled(
    Array.from({ length: 32 }, () => confirmVerificationCode(student, { code: wrongFor(code) })),
  )

  expect((await db.verificationCode.findUniqueOrThrow({ where: { userId: student.id } })).tries).toBe(5)
  await expect(confirmVerificationCode(student, { code })).rejects.toMatchObject({
    code: 'verification.wrong',
  })
})

test('a code lives ten minutes', async () => {
  const student = await freshman()
  const code = await send(student, 'late@hanbit.test')
  await db.verificationCode.update({ where: { userId: student.id }, data: { expiresAt: new Date() } })

  await expect(confirmVerificationCode(student, { code })).rejects.toMatchObject({
    code: 'verification.wrong',
  })
})

test('another code comes after a minute, and makes the one before worthless', async () => {
  const student = await freshman()
  const first = await send(student, 'again@hanbit.test')
  await expect(sendVerificationCode(student, { email: 'again@hanbit.test' })).rejects.toMatchObject({
    code: 'verification.too_soon',
    retryAfter: 60,
  })

  const minuteAgo = new Date(Date.now() - 60_000)
  await db.verificationCode.update({ where: { userId: student.id }, data: { sentAt: minuteAgo } })
  const second = await send(student, 'again@hanbit.test')
  if (first !== second) {
    await expect(confirmVerificationCode(student, { code: first })).rejects.toMatchObject({ kind: 'invalid' })
  }
  expect(await confirmVerificationCode(student, { code: second })).toMatchObject({ verified: true })
})

test('no address stands in the database', async () => {
  const student = await freshman()
  const code = await send(student, 'secret@hanbit.test')
  await confirmVerificationCode(student, { code })
  const rows = JSON.stringify([await db.schoolAddress.findMany(), await db.user.findMany()])

  expect(rows).not.toContain('secret@hanbit.test')
})
