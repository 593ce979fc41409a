import 'server-only'
import * as z from 'zod'
import { endpoint } from '@/lib/http/endpoint'
import { blockPerson, unblockPerson } from './block-commands'
import { callFriend, withdrawCall } from './call-commands'
import { acceptFriend, partWithFriend, shareByDefault, shareWith } from './commands'
import { acceptInvitation, makeInvite, revokeInvite } from './invite-commands'
import { getInvitation, listInvites } from './invite-queries'
import { getFriend, getSharing, listBlocked, listCalls, listFriends, listRequests } from './queries'
import {
  blockedPage,
  blockedView,
  callList,
  callView,
  friendPage,
  friendView,
  invitationView,
  inviteList,
  inviteView,
  requestPage,
  sharingView,
} from './schema'

const friends = '/api/v1/friends'

export const friendsApi = {
  list: endpoint({
    method: 'GET',
    path: friends,
    summary: 'One’s friends, by nickname',
    run: listFriends,
    output: friendPage,
  }),
  call: endpoint({
    method: 'POST',
    path: friends,
    summary:
      'Ask somebody to become a friend: the same answer whoever has that login id, also where nobody has',
    run: callFriend,
    output: callView,
    status: 202,
    errors: [409],
  }),
  calls: endpoint({
    method: 'GET',
    path: `${friends}/calls`,
    summary: 'Whom one asked and who has not become a friend, the latest first',
    run: listCalls,
    output: callList,
  }),
  withdraw: endpoint({
    method: 'DELETE',
    path: `${friends}/calls/{loginId}`,
    summary: 'Take one’s request back',
    run: withdrawCall,
    output: z.void(),
  }),
  requests: endpoint({
    method: 'GET',
    path: `${friends}/requests`,
    summary: 'Who asks, the latest account first',
    run: listRequests,
    output: requestPage,
  }),
  sharing: endpoint({
    method: 'GET',
    path: `${friends}/sharing`,
    summary: 'What friends see of one’s timetables where nothing else is said',
    run: getSharing,
    output: sharingView,
  }),
  shareByDefault: endpoint({
    method: 'PUT',
    path: `${friends}/sharing`,
    summary:
      'Say what friends see: full, busy (no titles, no rooms) or none; and whether they see that one is free now',
    run: shareByDefault,
    output: sharingView,
  }),
  invites: endpoint({
    method: 'GET',
    path: `${friends}/invites`,
    summary: 'One’s links that invite and still work',
    run: listInvites,
    output: inviteList,
  }),
  invite: endpoint({
    method: 'POST',
    path: `${friends}/invites`,
    summary: 'Make a link that invites for 14 days',
    run: makeInvite,
    output: inviteView,
    status: 201,
    headers: { idempotencyKey: 'idempotencyKey' },
    location: () => `${friends}/invites`,
    errors: [409],
  }),
  revoke: endpoint({
    method: 'DELETE',
    path: `${friends}/invites/{inviteId}`,
    summary: 'Take a link back',
    run: revokeInvite,
    output: z.void(),
  }),
  invitation: endpoint({
    method: 'GET',
    path: `${friends}/invitations/{token}`,
    summary: 'Who invites by a link',
    run: getInvitation,
    output: invitationView,
  }),
  follow: endpoint({
    method: 'PUT',
    path: `${friends}/invitations/{token}`,
    summary: 'Become friends by a link',
    run: acceptInvitation,
    output: friendView,
    errors: [409],
  }),
  blocked: endpoint({
    method: 'GET',
    path: `${friends}/blocked`,
    summary: 'Whom one has blocked',
    run: listBlocked,
    output: blockedPage,
  }),
  block: endpoint({
    method: 'PUT',
    path: `${friends}/blocked/{userId}`,
    summary: 'Block a friend or somebody who asks; they are not told',
    run: blockPerson,
    output: blockedView,
    errors: [409],
  }),
  unblock: endpoint({
    method: 'DELETE',
    path: `${friends}/blocked/{userId}`,
    summary: 'Let a block go',
    run: unblockPerson,
    output: z.void(),
  }),
  get: endpoint({
    method: 'GET',
    path: `${friends}/{userId}`,
    summary: 'One friend',
    run: getFriend,
    output: friendView,
  }),
  accept: endpoint({
    method: 'PUT',
    path: `${friends}/{userId}`,
    summary: 'Accept who asked',
    run: acceptFriend,
    output: friendView,
    errors: [409],
  }),
  share: endpoint({
    method: 'PATCH',
    path: `${friends}/{userId}`,
    summary: 'Say what one friend sees of one’s timetables',
    run: shareWith,
    output: friendView,
  }),
  part: endpoint({
    method: 'DELETE',
    path: `${friends}/{userId}`,
    summary: 'End a friendship, or refuse who asks; they are not told',
    run: partWithFriend,
    output: z.void(),
  }),
}
