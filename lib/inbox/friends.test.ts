import { beforeEach, describe, expect, test, vi } from 'vitest'
import { writeComment } from '@/lib/comments/commands'
import { blockPerson } from '@/lib/friends/block-commands'
import { callFriend, withdrawCall } from '@/lib/friends/call-commands'
import { acceptFriend, partWithFriend } from '@/lib/friends/commands'
import { acceptInvitation, makeInvite } from '@/lib/friends/invite-commands'
import { newStudent } from '@/lib/testing/campus'
import { newCast } from '@/lib/testing/cast'
import { newPost } from '@/lib/testing/thread'
import { seeNotices } from './commands'
import { countUnread, listInbox } from './queries'

vi.hoisted(() => {
  process.env.RATE_LIMIT_FACTOR = '1000'
})

type Cast = Awaited<ReturnType<typeof newCast>>
type Viewer = Cast['minji']

let minji: Viewer
let jun: Viewer

beforeEach(async () => {
  ;({ minji, jun } = await newCast())
})

const heard = async (viewer: Viewer) =>
  (await listInbox(viewer, {})).items.map((notice) =>
    'friend' in notice ? [notice.kind, notice.friend.id, notice.unread] : notice.kind,
  )
const unread = async (viewer: Viewer) => (await countUnread(viewer, {})).unread
const ask = () => callFriend(minji, { loginId: jun.loginId })

test('who is asked hears of it once, and who asked of the answer', async () => {
  await ask()
  expect([await heard(jun), await heard(minji)]).toEqual([[['friend_request', minji.id, true]], []])
  await seeNotices(jun, {})
  expect([await unread(jun), await heard(jun)]).toEqual([0, [['friend_request', minji.id, false]]])

  await acceptFriend(jun, { userId: minji.id })
  expect([await heard(jun), await unread(minji)]).toEqual([[], 1])
  expect(await heard(minji)).toEqual([['friend_accepted', jun.id, true]])
  await seeNotices(minji, {})
  expect(await unread(minji)).toBe(0)
})

test('who made a link hears who followed it, also whom they had been asked by', async () => {
  await callFriend(jun, { loginId: minji.loginId })
  const { token } = await makeInvite(minji, {})
  await acceptInvitation(jun, { token })
  expect([await heard(minji), await heard(jun)]).toEqual([[['friend_accepted', jun.id, true]], []])
})

describe('the notice is gone', () => {
  test('once the request is taken back', async () => {
    await ask()
    await withdrawCall(minji, { loginId: jun.loginId })
    expect([await heard(jun), await unread(jun)]).toEqual([[], 0])
  })

  test('once it is refused, however often it is asked again, and who asked hears nothing', async () => {
    await ask()
    await partWithFriend(jun, { userId: minji.id })
    await withdrawCall(minji, { loginId: jun.loginId })
    await ask()
    expect([await heard(jun), await heard(minji)]).toEqual([[], []])
  })

  test('once who asked is blocked, and nobody hears of that', async () => {
    await ask()
    await blockPerson(jun, { userId: minji.id })
    await ask()
    expect([await heard(jun), await heard(minji)]).toEqual([[], []])
  })

  test('once the friendship has ended', async () => {
    await ask()
    await acceptFriend(jun, { userId: minji.id })
    await partWithFriend(jun, { userId: minji.id })
    expect(await heard(minji)).toEqual([])
  })
})

test('who refused and asks of their own accord is heard anew', async () => {
  await ask()
  await seeNotices(jun, {})
  await partWithFriend(jun, { userId: minji.id })
  await withdrawCall(minji, { loginId: jun.loginId })
  await callFriend(jun, { loginId: minji.loginId })
  expect(await heard(minji)).toEqual([['friend_request', jun.id, true]])
})

test('answers and friends stand in one order, and page by page', async () => {
  const post = await newPost(jun)
  await writeComment(minji, { postId: post.id, content: '하나', anonymous: true })
  await ask()
  const other = await newStudent(jun.university)
  await writeComment(other, { postId: post.id, content: '둘', anonymous: true })
  const kinds: unknown[] = []
  let cursor: string | null = null
  do {
    const page: Awaited<ReturnType<typeof listInbox>> = await listInbox(jun, {
      limit: 1,
      ...(cursor && { cursor }),
    })
    kinds.push(page.items.map((notice) => notice.kind))
    cursor = page.nextCursor
  } while (cursor)

  expect(kinds).toEqual([['comment'], ['friend_request'], ['comment']])
  expect(await unread(jun)).toBe(3)
})
