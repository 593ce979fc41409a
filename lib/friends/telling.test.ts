import { expect, test, vi } from 'vitest'
import { newStudent } from '@/lib/testing/campus'
import { newCast } from '@/lib/testing/cast'
import { statements } from '@/lib/testing/statements'
import { blockPerson } from './block-commands'
import { acceptFriend, callFriend, partWithFriend, shareWith, withdrawCall } from './commands'
import { getFriend } from './queries'

vi.hoisted(() => {
  process.env.RATE_LIMIT_FACTOR = '1000'
})

test('asking costs as many statements whoever is there, and so does taking it back', async () => {
  const { university, minji, jun } = await newCast()
  const [refuser, blocker] = await Promise.all([newStudent(university), newStudent(university)])
  await callFriend(minji, { loginId: refuser.loginId })
  await partWithFriend(refuser, { userId: minji.id })
  await callFriend(minji, { loginId: blocker.loginId })
  await blockPerson(blocker, { userId: minji.id })

  const costs: [asked: number, tookBack: number][] = []
  for (const loginId of ['nobody_has_this', jun.loginId, refuser.loginId, blocker.loginId]) {
    costs.push([
      await statements(() => callFriend(minji, { loginId })),
      await statements(() => withdrawCall(minji, { loginId })),
    ])
  }
  expect(costs).toEqual(costs.map(() => costs[0]))
})

test('what one shares with a friend is what was said however the id is spelt', async () => {
  const { minji, jun } = await newCast()
  await callFriend(minji, { loginId: jun.loginId })
  await acceptFriend(jun, { userId: minji.id })
  const shouted = (userId: string) => userId.toUpperCase()
  await shareWith(minji, { userId: shouted(jun.id), shows: 'none' })
  await shareWith(jun, { userId: shouted(minji.id), shows: 'none' })

  expect([
    await getFriend(minji, { userId: jun.id }),
    await getFriend(jun, { userId: minji.id }),
  ]).toMatchObject([
    { shows: 'none', sees: 'none' },
    { shows: 'none', sees: 'none' },
  ])
})
