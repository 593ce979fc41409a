import { type Making, nobodys, only } from './ask'

export const friendAsks: Record<string, Making> = {
  'GET /friends': only('/friends'),
  'GET /friends/calls': only('/friends/calls'),
  'GET /friends/requests': only('/friends/requests'),
  'GET /friends/sharing': only('/friends/sharing'),
  'GET /friends/invites': only('/friends/invites'),
  'GET /friends/blocked': only('/friends/blocked'),
  'GET /friends/invitations/{token}': only('/friends/invitations/none'),
  'GET /friends/{userId}': only(`/friends/${nobodys}`),
  'GET /friends/{userId}/timetable': only(`/friends/${nobodys}/timetable`),
  'POST /friends': only('/friends', { body: { loginId: 'jun_veil' } }),
  'DELETE /friends/calls/{loginId}': only('/friends/calls/nobody'),
  'PUT /friends/sharing': only('/friends/sharing', { body: { shows: 'busy' } }),
  'POST /friends/invites': only('/friends/invites'),
  'DELETE /friends/invites/{inviteId}': only(`/friends/invites/${nobodys}`),
  'PUT /friends/invitations/{token}': only('/friends/invitations/none'),
  'PUT /friends/blocked/{userId}': only(`/friends/blocked/${nobodys}`),
  'DELETE /friends/blocked/{userId}': only(`/friends/blocked/${nobodys}`),
  'PUT /friends/{userId}': only(`/friends/${nobodys}`),
  'PATCH /friends/{userId}': only(`/friends/${nobodys}`, { body: { shows: null } }),
  'DELETE /friends/{userId}': only(`/friends/${nobodys}`),
}
