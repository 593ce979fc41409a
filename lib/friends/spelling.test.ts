import { expect, test } from 'vitest'
import { newCast } from '@/lib/testing/cast'
import { callFriend } from './call-commands'
import { acceptFriend, shareWith } from './commands'
import { getFriend } from './queries'

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
