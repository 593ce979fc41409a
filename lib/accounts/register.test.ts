import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { consume } from '@/lib/auth/tries'
import { db } from '@/lib/db/client'
import { newGuest, newUniversity } from '@/lib/testing/campus'
import { register } from './commands'
import { checkAvailability } from './queries'

const university = await newUniversity()
const other = await newUniversity()

let count = 0
function wish(traits: Record<string, unknown> = {}) {
  count += 1
  return {
    university: university.slug,
    loginId: `student_${count}`,
    password: 'sea otter holds hands',
    nickname: `수달${count}`,
    ...traits,
  }
}

const join = (traits: Record<string, unknown> = {}, guest = newGuest()) =>
  register.untrusted(guest, wish(traits))

test('who registers is answered with what everybody may see, and no hash', async () => {
  const made = await join({ loginId: 'haneul', nickname: '하늘' })

  expect(made).toEqual({
    id: expect.any(String),
    loginId: 'haneul',
    nickname: '하늘',
    university: { slug: university.slug, name: university.name },
    verified: true,
  })
  const row = await db.user.findUniqueOrThrow({ where: { id: made.id } })
  expect(row.passwordHash).toMatch(/^\$2[ab]\$10\$/)
})

test('where the university asks for it nobody begins verified', async () => {
  const strict = await newUniversity({ requiresVerification: true })
  expect(await join({ university: strict.slug })).toMatchObject({ verified: false })
})

test('a login id and a nickname belong to one member of a university', async () => {
  await join({ loginId: 'nabi', nickname: 'Nabi' })

  await expect(join({ loginId: 'nabi' })).rejects.toMatchObject({ code: 'account.login_id_taken' })
  await expect(join({ nickname: 'NABI' })).rejects.toMatchObject({ code: 'account.nickname_taken' })
  await expect(join({ loginId: 'nabi', nickname: 'nabi' })).rejects.toMatchObject({
    kind: 'conflict',
    fields: { loginId: expect.any(String), nickname: expect.any(String) },
  })
  expect(await join({ university: other.slug, loginId: 'nabi', nickname: 'Nabi' })).toMatchObject({
    loginId: 'nabi',
  })
})

test.each([
  ['loginId', 'abc'],
  ['loginId', 'a'.repeat(21)],
  ['loginId', 'MinJi'],
  ['loginId', '민지민지'],
  ['loginId', 'min-ji'],
  ['loginId', 'minji\0'],
  ['password', '아홉글자비밀번호요'],
  ['password', `${'x1'.repeat(64)}y`],
  ['password', 'Password1234'],
  ['password', 'broken \ud800 password'],
  ['nickname', '나'],
  ['nickname', '열한글자를넘는닉네임요'],
  ['nickname', '익 명'],
  ['nickname', '익명'],
  ['nickname', '익명1'],
  ['nickname', '운영자'],
  ['nickname', 'Admin'],
  ['nickname', '(알수없음)'],
  ['nickname', '글쓴이\u200b'],
  ['nickname', '\u202e민지'],
  ['nickname', '민지😀'],
  ['email', 'not an address'],
  ['university', 'nowhere'],
  ['agreed', false],
  ['role', 'admin'],
])('%s %j is refused beside its field', async (field, value) => {
  await expect(join({ [field]: value })).rejects.toMatchObject({
    kind: 'invalid',
    fields: { [field]: expect.any(String) },
  })
})

test('what is taken is told together with what is wrong', async () => {
  await join({ loginId: 'together', nickname: '함께' })

  await expect(
    join({ loginId: 'together', nickname: '함께', password: 'short', agreed: false }),
  ).rejects.toMatchObject({
    kind: 'invalid',
    fields: {
      loginId: expect.stringContaining('다른 분이'),
      nickname: expect.stringContaining('다른 분이'),
      password: expect.any(String),
      agreed: expect.any(String),
    },
  })
  await expect(
    join({ loginId: 'same_same_1', password: 'same_same_1', nickname: '나' }),
  ).rejects.toMatchObject({
    fields: { password: expect.stringContaining('아이디와 다른'), nickname: expect.any(String) },
  })
})

test('bounds count code points', async () => {
  const syllables = String.fromCodePoint(...Array.from({ length: 128 }, (_, place) => 0xac00 + place * 61))
  expect(await join({ nickname: '가나', password: '🦦🐢🦉🐈🐕🦊🐿️🦔🐇' })).toBeTruthy()
  expect(await join({ nickname: '열글자닉네임이에요요', password: syllables })).toBeTruthy()
})

test('who wants a nickname that is taken hears of two that are free', async () => {
  await join({ nickname: '초록연필' })
  await join({ nickname: '초록연필숲' })
  const refused = await join({ nickname: '초록연필' }).catch((error) => error)

  expect(refused.fields.nickname).toBe('다른 분이 쓰고 있어요. ‘초록연필달’이나 ‘초록연필별’은 어때요?')
})

test('of 32 who want one login id at once, one gets it', async () => {
  const outcomes = await Promise.allSettled(Array.from({ length: 32 }, () => join({ loginId: 'wanted' })))

  expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
  for (const outcome of outcomes) {
    if (outcome.status === 'rejected')
      expect(outcome.reason).toMatchObject({ code: 'account.login_id_taken' })
  }
})

test('a request sent again makes no second account', async () => {
  const guest = newGuest()
  const again = wish({ idempotencyKey: randomUUID() })
  const first = await register.untrusted(guest, again)

  expect(await register.untrusted(guest, again)).toEqual(first)
  await expect(
    register.untrusted(guest, { ...again, password: 'another long sentence' }),
  ).rejects.toMatchObject({ code: 'idempotency.mismatch' })
})

test('one address cannot make accounts without end', async () => {
  const guest = newGuest()
  for (let made = 0; made < 200; made++) await consume(['sign-up', guest.address])

  await expect(join({}, guest)).rejects.toMatchObject({
    kind: 'rate_limited',
    retryAfter: expect.any(Number),
  })
})

test('one may ask beforehand what is still free', async () => {
  await join({ loginId: 'asked', nickname: 'Asked' })
  const ask = (loginId: string, nickname: string) =>
    checkAvailability.untrusted(newGuest(), { university: university.slug, loginId, nickname })

  expect(await ask('asked', 'ASKED')).toMatchObject({
    loginId: { available: false },
    nickname: { available: false },
  })
  expect(await ask('free_one', '아무도')).toEqual({
    loginId: { available: true, reason: null },
    nickname: { available: true, reason: null },
  })
  await expect(
    checkAvailability.untrusted(newGuest(), { university: university.slug }),
  ).rejects.toMatchObject({ kind: 'invalid' })
})
