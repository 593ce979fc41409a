import { describe, expect, test, vi } from 'vitest'
import { hashPassword } from '@/lib/auth/password'
import { db } from '@/lib/db/client'
import { leave } from '@/lib/departure/commands'
import { newStudent, newUniversity } from '@/lib/testing/campus'
import { newCast } from '@/lib/testing/cast'
import { blockPerson, unblockPerson } from './block-commands'
import { callFriend, withdrawCall } from './call-commands'
import { acceptFriend, partWithFriend, shareByDefault, shareWith } from './commands'
import { getFriend, listBlocked, listCalls, listFriends, listRequests } from './queries'

vi.hoisted(() => {
  process.env.RATE_LIMIT_FACTOR = '1000'
})

type Cast = Awaited<ReturnType<typeof newCast>>
type Viewer = Cast['minji']

const friendsOf = async (viewer: Viewer) => (await listFriends(viewer, {})).items.map(({ id }) => id)
const askersOf = async (viewer: Viewer) => (await listRequests(viewer, {})).items.map(({ id }) => id)
const calledBy = async (viewer: Viewer) => (await listCalls(viewer, {})).items.map(({ loginId }) => loginId)

async function newFriends() {
  const cast = await newCast()
  await callFriend(cast.minji, { loginId: cast.jun.loginId })
  await acceptFriend(cast.jun, { userId: cast.minji.id })

  return cast
}

describe('asking', () => {
  test('is heard, accepted, and forgotten as a request', async () => {
    const { minji, jun } = await newCast()
    await callFriend(minji, { loginId: jun.loginId.toUpperCase() })
    expect([await askersOf(jun), await calledBy(minji), await friendsOf(minji)]).toEqual([
      [minji.id],
      [jun.loginId],
      [],
    ])
    await acceptFriend(jun, { userId: minji.id })
    expect([await askersOf(jun), await calledBy(minji)]).toEqual([[], []])
    expect([await friendsOf(minji), await friendsOf(jun)]).toEqual([[jun.id], [minji.id]])
  })

  test('tells nothing of who is there: nobody, a stranger, a leaver, who blocks and who refused look alike', async () => {
    const { university, minji, jun } = await newCast()
    const [foreigner, blocker, refuser] = await Promise.all([
      newStudent(await newUniversity()),
      newStudent(university),
      newStudent(university),
    ])
    const password = '남는 것 하나 없이 8'
    const leaver = await newStudent(university, { passwordHash: await hashPassword(password) })
    await leave(leaver, { password, writings: 'keep', anonymousWritings: 'keep' })
    await callFriend(minji, { loginId: blocker.loginId })
    await blockPerson(blocker, { userId: minji.id })
    await withdrawCall(minji, { loginId: blocker.loginId })
    await callFriend(minji, { loginId: refuser.loginId })
    await partWithFriend(refuser, { userId: minji.id })

    const asked = ['nobody_has_this', jun, foreigner, leaver, blocker, refuser].map((who) =>
      typeof who === 'string' ? who : who.loginId,
    )
    const answers = []
    for (const loginId of asked) answers.push(await callFriend(minji, { loginId }))
    expect(answers).toEqual(asked.map((loginId) => ({ loginId, askedOn: expect.any(String) })))
    expect((await calledBy(minji)).toSorted()).toEqual(asked.toSorted())
    expect([await askersOf(blocker), await askersOf(refuser), await askersOf(foreigner)]).toEqual([
      [],
      [],
      [],
    ])
  })

  test('oneself or a friend is told so', async () => {
    const { minji, jun } = await newFriends()
    await expect(callFriend(minji, { loginId: minji.loginId })).rejects.toMatchObject({
      kind: 'invalid',
      code: 'friend.oneself',
    })
    await expect(callFriend(minji, { loginId: jun.loginId })).rejects.toMatchObject({
      code: 'friend.already',
    })
    expect(await calledBy(minji)).toEqual([])
  })

  test('twice is once', async () => {
    const { minji, jun } = await newCast()
    const first = await callFriend(minji, { loginId: jun.loginId })
    expect(await callFriend(minji, { loginId: jun.loginId })).toEqual(first)
    expect(await askersOf(jun)).toEqual([minji.id])
  })

  test('a refusal stays unheard, however often one takes it back and asks anew', async () => {
    const { minji, jun } = await newCast()
    for (let times = 0; times < 3; times += 1) {
      await callFriend(minji, { loginId: jun.loginId })
      if (times === 0) await partWithFriend(jun, { userId: minji.id })
      await withdrawCall(minji, { loginId: jun.loginId })
    }
    await callFriend(minji, { loginId: jun.loginId })
    expect(await askersOf(jun)).toEqual([])

    await callFriend(jun, { loginId: minji.loginId })
    expect([await friendsOf(jun), await calledBy(minji)]).toEqual([[minji.id], []])
  })

  test('who took it back after a refusal is asked, not made a friend', async () => {
    const { minji, jun } = await newCast()
    await callFriend(minji, { loginId: jun.loginId })
    await partWithFriend(jun, { userId: minji.id })
    await withdrawCall(minji, { loginId: jun.loginId })
    await callFriend(jun, { loginId: minji.loginId })

    expect([await friendsOf(jun), await askersOf(minji)]).toEqual([[], [jun.id]])
  })

  test('what was taken back before an answer is gone', async () => {
    const { minji, jun } = await newCast()
    await callFriend(minji, { loginId: jun.loginId })
    await withdrawCall(minji, { loginId: jun.loginId })
    expect(await askersOf(jun)).toEqual([])
    await expect(acceptFriend(jun, { userId: minji.id })).rejects.toMatchObject({ kind: 'not_found' })
    await expect(withdrawCall(minji, { loginId: jun.loginId })).rejects.toMatchObject({ kind: 'not_found' })
  })

  test('nobody accepts in another’s place, nor their own request', async () => {
    const { university, minji, jun } = await newCast()
    const other = await newStudent(university)
    await callFriend(minji, { loginId: jun.loginId })
    for (const [who, userId] of [
      [other, minji.id],
      [minji, jun.id],
      [minji, minji.id],
    ] as const) {
      await expect(acceptFriend(who, { userId })).rejects.toMatchObject({ kind: 'not_found' })
    }
    expect(await friendsOf(jun)).toEqual([])
  })
})

test('200 pairs who ask each other at the same moment are 200 friendships', async () => {
  const { university } = await newCast()
  const pairs = await Promise.all(
    Array.from({ length: 200 }, () => Promise.all([newStudent(university), newStudent(university)])),
  )
  await Promise.all(
    pairs.flatMap(([one, other]) => [
      callFriend(one, { loginId: other.loginId }),
      callFriend(other, { loginId: one.loginId }),
    ]),
  )
  const ids = pairs.flat().map(({ id }) => id)
  expect(await db.friendship.count({ where: { lowId: { in: ids }, acceptedAt: { not: null } } })).toBe(200)
  expect(await db.friendCall.count({ where: { userId: { in: ids } } })).toBe(0)
})

test('parting ends it for both, and tells nobody anything else', async () => {
  const { minji, jun } = await newFriends()
  await partWithFriend(minji, { userId: jun.id })
  expect([await friendsOf(minji), await friendsOf(jun)]).toEqual([[], []])
  await expect(getFriend(jun, { userId: minji.id })).rejects.toMatchObject({ kind: 'not_found' })
  await expect(partWithFriend(jun, { userId: minji.id })).rejects.toMatchObject({ kind: 'not_found' })
})

describe('sharing', () => {
  test('is what all friends see, or what one friend sees', async () => {
    const { minji, jun } = await newFriends()
    const seen = async () => (await getFriend(jun, { userId: minji.id })).sees
    expect(await seen()).toBe('full')
    await shareByDefault(minji, { shows: 'busy' })
    expect(await seen()).toBe('busy')
    await shareWith(minji, { userId: jun.id, shows: 'none' })
    expect([await seen(), (await getFriend(minji, { userId: jun.id })).sees]).toEqual(['none', 'full'])
    expect((await shareWith(minji, { userId: jun.id, shows: null })).shows).toBeNull()
    expect(await seen()).toBe('busy')
  })

  test('is no business of strangers', async () => {
    const { minji, jun } = await newCast()
    await callFriend(jun, { loginId: minji.loginId })
    await expect(shareWith(minji, { userId: jun.id, shows: 'full' })).rejects.toMatchObject({
      kind: 'not_found',
    })
  })
})

describe('blocking', () => {
  test('ends the friendship, silences the other, and is known to one alone', async () => {
    const { minji, jun } = await newFriends()
    await blockPerson(minji, { userId: jun.id })
    expect([await friendsOf(minji), await friendsOf(jun)]).toEqual([[], []])
    await callFriend(jun, { loginId: minji.loginId })
    expect([await askersOf(minji), await calledBy(jun)]).toEqual([[], [minji.loginId]])
    expect((await listBlocked(minji, {})).items).toEqual([{ id: jun.id, nickname: jun.nickname }])
    expect((await listBlocked(jun, {})).items).toEqual([])

    await unblockPerson(minji, { userId: jun.id })
    expect([await friendsOf(minji), await askersOf(minji)]).toEqual([[], []])
  })

  test('32 who ask while they are blocked never get through', async () => {
    const { minji, jun } = await newCast()
    await callFriend(jun, { loginId: minji.loginId })
    await Promise.all([
      blockPerson(minji, { userId: jun.id }),
      ...Array.from({ length: 32 }, () => callFriend(jun, { loginId: minji.loginId })),
    ])
    expect(await askersOf(minji)).toEqual([])
    await expect(acceptFriend(minji, { userId: jun.id })).rejects.toMatchObject({ kind: 'not_found' })
  })

  test('reaches only friends and who asks', async () => {
    const { minji, jun } = await newCast()
    await expect(blockPerson(minji, { userId: jun.id })).rejects.toMatchObject({ kind: 'not_found' })
    await callFriend(minji, { loginId: jun.loginId })
    await expect(blockPerson(minji, { userId: jun.id })).rejects.toMatchObject({ kind: 'not_found' })
  })
})

test('lists page by nickname', async () => {
  const { university, minji } = await newCast()
  for (const nickname of ['다람쥐', '가람', '나비']) {
    const friend = await newStudent(university, { nickname: `${nickname}${minji.loginId.slice(0, 5)}` })
    await callFriend(friend, { loginId: minji.loginId })
    await acceptFriend(minji, { userId: friend.id })
  }
  const first = await listFriends(minji, { limit: 2 })
  const rest = await listFriends(minji, { limit: 2, cursor: first.nextCursor ?? '' })
  const names = [...first.items, ...rest.items].map(({ nickname }) => nickname.slice(0, 1))
  expect([names, rest.nextCursor]).toEqual([['가', '나', '다'], null])
})
