import 'server-only'
import { blockPerson } from '@/lib/friends/block-commands'
import { callFriend } from '@/lib/friends/call-commands'
import { acceptFriend } from '@/lib/friends/commands'
import { makeInvite } from '@/lib/friends/invite-commands'
import { newStudent } from '@/lib/testing/campus'
import { type Ask, at, type Making, type Scene } from './scene'

/** Friends of the author, and whoever asks to be one. */
const newFriend = async ({ author }: Scene) => {
  const friend = await newStudent(author.university)
  await callFriend(friend, { loginId: author.loginId })
  return friend
}
const atFriend =
  (
    path: string,
    { isFriend = false, rest = '', ...more }: Omit<Ask, 'path'> & { isFriend?: boolean; rest?: string } = {},
  ): Making =>
  async (scene) => {
    const { id } = await newFriend(scene)
    if (isFriend) await acceptFriend(scene.author, { userId: id })
    return { path: `/friends${path}/${id}${rest}`, ...more }
  }
/** With a friend of the author. */
const withFriend =
  (path: string): Making =>
  async (scene) => {
    const { id } = await newFriend(scene)
    await acceptFriend(scene.author, { userId: id })
    return { path: `/friends/${path}?with=${id}` }
  }
const atInvitation: Making = async ({ author }) => {
  const { token } = await makeInvite(await newStudent(author.university), {})
  return { path: `/friends/invitations/${token}` }
}

export const friendsAsks: Record<string, Making> = {
  'GET /friends': at('/friends'),
  'POST /friends': at('/friends', { body: { loginId: 'seoyeon' } }),
  'GET /friends/calls': at('/friends/calls'),
  'DELETE /friends/calls/{loginId}': async ({ author }) => {
    await callFriend(author, { loginId: 'seoyeon' })
    return { path: '/friends/calls/seoyeon' }
  },
  'GET /friends/requests': at('/friends/requests'),
  'GET /friends/sharing': at('/friends/sharing'),
  'PUT /friends/sharing': at('/friends/sharing', { body: { shows: 'busy', freeNow: true } }),
  'GET /friends/invites': at('/friends/invites'),
  'POST /friends/invites': at('/friends/invites'),
  'DELETE /friends/invites/{inviteId}': async ({ author }) => ({
    path: `/friends/invites/${(await makeInvite(author, {})).id}`,
  }),
  'GET /friends/invitations/{token}': atInvitation,
  'PUT /friends/invitations/{token}': atInvitation,
  'GET /friends/blocked': at('/friends/blocked'),
  'PUT /friends/blocked/{userId}': atFriend('/blocked'),
  'DELETE /friends/blocked/{userId}': async (scene) => {
    const { id } = await newFriend(scene)
    await blockPerson(scene.author, { userId: id })
    return { path: `/friends/blocked/${id}` }
  },
  'GET /friends/{userId}': atFriend('', { isFriend: true }),
  'GET /friends/{userId}/timetable': atFriend('', { isFriend: true, rest: '/timetable' }),
  'GET /friends/free-time': withFriend('free-time'),
  'GET /friends/free-time/sections': withFriend('free-time/sections'),
  'GET /friends/sight': withFriend('sight'),
  'GET /friends/free-now': at('/friends/free-now'),
  'PUT /friends/{userId}': atFriend(''),
  'PATCH /friends/{userId}': atFriend('', { isFriend: true, body: { shows: 'none' } }),
  'DELETE /friends/{userId}': atFriend('', { isFriend: true }),
}
