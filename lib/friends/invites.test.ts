import { describe, expect, test, vi } from 'vitest'
import { db } from '@/lib/db/client'
import { newStudent, newUniversity } from '@/lib/testing/campus'
import { newCast } from '@/lib/testing/cast'
import { blockPerson } from './block-commands'
import { callFriend } from './call-commands'
import { partWithFriend } from './commands'
import { acceptInvitation, makeInvite, revokeInvite } from './invite-commands'
import { getInvitation, listInvites } from './invite-queries'
import { listCalls, listFriends } from './queries'

vi.hoisted(() => {
  process.env.RATE_LIMIT_FACTOR = '1000'
})

test('a link makes friends at once, and once', async () => {
  const { minji, jun } = await newCast()
  await callFriend(jun, { loginId: minji.loginId })
  const { token, url } = await makeInvite(minji, {})
  expect(url.endsWith(`/invites/${token}`)).toBe(true)
  expect(await getInvitation(jun, { token })).toMatchObject({
    nickname: minji.nickname,
    mine: false,
    friends: false,
  })
  await acceptInvitation(jun, { token })
  await acceptInvitation(jun, { token })

  expect((await listFriends(minji, {})).items.map(({ id }) => id)).toEqual([jun.id])
  expect((await listCalls(jun, {})).items).toEqual([])
  expect((await listInvites(minji, {})).items.map(({ usesLeft }) => usesLeft)).toEqual([19])
})

describe('a link is of no use, and says no more than that', () => {
  const refused = { kind: 'not_found' }

  test('once it is taken back', async () => {
    const { minji, jun } = await newCast()
    const { id, token } = await makeInvite(minji, {})
    await expect(revokeInvite(jun, { inviteId: id })).rejects.toMatchObject(refused)
    await revokeInvite(minji, { inviteId: id })
    await expect(getInvitation(jun, { token })).rejects.toMatchObject(refused)
    await expect(acceptInvitation(jun, { token })).rejects.toMatchObject(refused)
  })

  test('once its days are over', async () => {
    const { minji, jun } = await newCast()
    const { id, token } = await makeInvite(minji, {})
    await db.friendInvite.update({ where: { id }, data: { expiresAt: new Date(Date.now() - 1) } })
    await expect(acceptInvitation(jun, { token })).rejects.toMatchObject(refused)
  })

  test('at another university, to whom its maker blocked, forged, and cut short', async () => {
    const { minji, jun } = await newCast()
    const { token } = await makeInvite(minji, {})
    await callFriend(jun, { loginId: minji.loginId })
    await blockPerson(minji, { userId: jun.id })
    const foreigner = await newStudent(await newUniversity())
    for (const [who, given] of [
      [jun, token],
      [foreigner, token],
      [minji, `${token.slice(0, -2)}AA`],
      [minji, token.slice(0, 20)],
      [minji, '친구'],
    ] as const) {
      await expect(acceptInvitation(who, { token: given })).rejects.toMatchObject(refused)
      await expect(getInvitation(who, { token: given })).rejects.toMatchObject(refused)
    }
  })

  test('to its maker', async () => {
    const { minji } = await newCast()
    const { token } = await makeInvite(minji, {})
    await expect(acceptInvitation(minji, { token })).rejects.toMatchObject({ kind: 'invalid' })
  })
})

test('32 who follow one link at once leave its last places to exactly as many', async () => {
  const { university, minji } = await newCast()
  const { id, token } = await makeInvite(minji, {})
  const guests = await Promise.all(Array.from({ length: 32 }, () => newStudent(university)))
  const done = await Promise.allSettled(guests.map((guest) => acceptInvitation(guest, { token })))

  expect(done.filter(({ status }) => status === 'fulfilled')).toHaveLength(20)
  expect((await listFriends(minji, { limit: 100 })).items).toHaveLength(20)
  expect((await db.friendInvite.findUniqueOrThrow({ where: { id } })).usesLeft).toBe(0)
})

test('a friend who left by choice comes back by a link alone', async () => {
  const { minji, jun } = await newCast()
  const { token } = await makeInvite(minji, {})
  await acceptInvitation(jun, { token })
  await partWithFriend(jun, { userId: minji.id })
  await acceptInvitation(jun, { token })
  expect((await listFriends(jun, {})).items).toHaveLength(1)
})

test('five links at once are enough, also when 32 are asked for', async () => {
  const { minji } = await newCast()
  await Promise.allSettled(Array.from({ length: 32 }, () => makeInvite(minji, {})))
  expect((await listInvites(minji, {})).items).toHaveLength(5)
  await expect(makeInvite(minji, {})).rejects.toMatchObject({ code: 'invite.full' })
})

test('asked for twice with one key, one link is made', async () => {
  const { minji } = await newCast()
  const [one, other] = [
    await makeInvite(minji, { idempotencyKey: '하나' }),
    await makeInvite(minji, { idempotencyKey: '하나' }),
  ]
  expect(other).toEqual(one)
})
