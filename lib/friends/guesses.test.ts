import { beforeAll, describe, expect, test } from 'vitest'
import { hashPassword } from '@/lib/auth/password'
import { forget } from '@/lib/auth/tries'
import type { Viewer } from '@/lib/auth/viewer'
import { db } from '@/lib/db/client'
import { leave } from '@/lib/departure/commands'
import { newStudent, newUniversity } from '@/lib/testing/campus'
import { newCast } from '@/lib/testing/cast'
import { statements } from '@/lib/testing/statements'
import { getFriendTimetable } from '@/lib/together/queries'
import { blockPerson } from './block-commands'
import { callFriend, withdrawCall } from './call-commands'
import { acceptFriend, partWithFriend, shareWith } from './commands'
import { acceptInvitation, makeInvite, revokeInvite } from './invite-commands'
import { getInvitation } from './invite-queries'
import { getFriend, listFriends, listRequests } from './queries'

const password = '남는 것 하나 없이 8'

async function newLeaver(university: Viewer['university']) {
  return newStudent(university, { passwordHash: await hashPassword(password) })
}
const leaves = (person: Viewer) => leave(person, { password, writings: 'keep', anonymousWritings: 'keep' })

describe('whoever guesses is stopped', () => {
  test('after thirty ids a day, whether anybody has them or not', async () => {
    const { minji, jun } = await newCast()
    const guesses = Array.from({ length: 10_000 }, (_, n) => (n % 100 === 7 ? jun.loginId : `guess${n}`))
    let heard = 0
    for (const loginId of guesses.slice(0, 30)) {
      await callFriend(minji, { loginId })
      heard += 1
    }
    // Each of the rest would be refused alike: a few of them say so, known ids among them.
    for (const loginId of [...guesses.slice(30, 40), jun.loginId, guesses.at(-1) ?? '']) {
      await expect(callFriend(minji, { loginId })).rejects.toMatchObject({ kind: 'rate_limited' })
    }
    expect(heard).toBe(30)
  })

  test('after sixty links an hour, those that work among them', async () => {
    const { minji, jun } = await newCast()
    const { token } = await makeInvite(minji, {})
    for (let guess = 0; guess < 60; guess += 1) {
      await expect(getInvitation(jun, { token: `${guess}${token}` })).rejects.toMatchObject({
        kind: 'not_found',
      })
    }
    for (const guess of [token, `x${token}`]) {
      await expect(acceptInvitation(jun, { token: guess })).rejects.toMatchObject({ kind: 'rate_limited' })
      await expect(getInvitation(jun, { token: guess })).rejects.toMatchObject({ kind: 'rate_limited' })
    }
    expect((await listFriends(jun, {})).items).toEqual([])
  })
})

describe('a known id costs the database as much as one that nobody has', () => {
  const kinds = ['nobody', 'stranger', 'foreigner', 'leaver', 'refuser', 'blocker'] as const
  let minji: Viewer
  let people: Record<(typeof kinds)[number], { id: string; loginId: string }>

  beforeAll(async () => {
    const cast = await newCast()
    minji = cast.minji
    const [foreigner, leaver, refuser, blocker] = [
      await newStudent(await newUniversity()),
      await newLeaver(cast.university),
      await newStudent(cast.university),
      await newStudent(cast.university),
    ]
    await leaves(leaver)
    await callFriend(minji, { loginId: blocker.loginId })
    await blockPerson(blocker, { userId: minji.id })
    await callFriend(minji, { loginId: refuser.loginId })
    await partWithFriend(refuser, { userId: minji.id })
    people = {
      nobody: { id: crypto.randomUUID(), loginId: 'nobody_has_this' },
      stranger: cast.jun,
      foreigner,
      leaver,
      refuser,
      blocker,
    }
  })

  const asks: Record<string, (person: { id: string; loginId: string }) => Promise<unknown>> = {
    'a request': ({ loginId }) => callFriend(minji, { loginId }),
    'taking it back': ({ loginId }) => withdrawCall(minji, { loginId }),
    'a friend': ({ id }) => getFriend(minji, { userId: id }),
    'a timetable': ({ id }) => getFriendTimetable(minji, { userId: id }),
    'an answer': ({ id }) => acceptFriend(minji, { userId: id }),
    'a parting': ({ id }) => partWithFriend(minji, { userId: id }),
    'a block': ({ id }) => blockPerson(minji, { userId: id }),
    'what is shown': ({ id }) => shareWith(minji, { userId: id, shows: 'busy' }),
  }

  test.each(Object.entries(asks))('%s', async (_, ask) => {
    const outcome = async (person: { id: string; loginId: string }) => {
      await forget(['friend-call', minji.id])
      let told: unknown = 'done'
      const asked = () =>
        ask(person).catch(({ kind, message }) => {
          told = { kind, message }
        })
      return { queries: await statements(asked), told }
    }
    const outcomes = []
    for (const kind of kinds) outcomes.push(await outcome(people[kind]))
    for (const one of outcomes) expect(one).toEqual(outcomes[0])
  })
})

describe('who left', () => {
  test('is asked by nobody, asks nobody, and is nobody’s friend', async () => {
    const { university, minji, jun } = await newCast()
    const [asker, friend] = [await newLeaver(university), await newLeaver(university)]
    await callFriend(asker, { loginId: minji.loginId })
    await callFriend(friend, { loginId: jun.loginId })
    await acceptFriend(jun, { userId: friend.id })
    const { token } = await makeInvite(friend, {})
    await leaves(asker)
    await leaves(friend)

    expect((await listRequests(minji, {})).items).toEqual([])
    expect((await listFriends(jun, {})).items).toEqual([])
    const gone = { kind: 'not_found' }
    await expect(acceptFriend(minji, { userId: asker.id })).rejects.toMatchObject(gone)
    await expect(getFriendTimetable(jun, { userId: friend.id })).rejects.toMatchObject(gone)
    await expect(acceptInvitation(minji, { token })).rejects.toMatchObject(gone)
  })
})

test('a link that is used up, run out, taken back or forged is refused in the same words', async () => {
  const { university, minji, jun } = await newCast()
  const [used, late, back] = [
    await makeInvite(minji, {}),
    await makeInvite(minji, {}),
    await makeInvite(minji, {}),
  ]
  await db.friendInvite.update({ where: { id: used.id }, data: { usesLeft: 1 } })
  await acceptInvitation(await newStudent(university), { token: used.token })
  await db.friendInvite.update({ where: { id: late.id }, data: { expiresAt: new Date(0) } })
  await revokeInvite(minji, { inviteId: back.id })

  const refusals = await Promise.all(
    [used, late, back, { token: `${used.token.slice(0, -2)}AA` }, { token: 'none' }].map(({ token }) =>
      acceptInvitation(jun, { token }).then(
        () => null,
        ({ kind, code, message }) => ({ kind, code, message }),
      ),
    ),
  )
  expect(refusals[0]).toMatchObject({ kind: 'not_found' })
  for (const refusal of refusals) expect(refusal).toEqual(refusals[0])
})
