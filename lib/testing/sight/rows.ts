import type { Own, Relation, Word } from './world'

/** What a route is asked about the owner, and what it shows of them to whom; to everybody else it shows nothing. */
export type Row = {
  /** In place of what the path of the route comes to with the owner's ids in it. */
  path?: (own: Own) => string
  /** In place of a good body, or made of it. */
  body?: (own: Own, good: unknown) => unknown
  /** The answer changes what the two are to each other, or who is signed in. */
  changes?: true
  shows?: Partial<Record<Relation, readonly Word[]>>
}

const friends = { full: ['name'], busy: ['name'], none: ['name'] } as const
const known = { ...friends, asked: ['name'], blocking: ['name'] } as const
const invited = {
  ...friends,
  stranger: ['name'],
  asked: ['name'],
  asking: ['name'],
  removed: ['name'],
} as const

const ends: Row = { changes: true }
const semester = 'semester=2026-2'

/** Routes that name somebody, or that show whom one knows. */
export const rows: Record<string, Row> = {
  'GET /me/export': { shows: known },
  'GET /me/inbox': { shows: { ...friends, asked: ['name'] } },
  'GET /friends': { shows: friends },
  'POST /friends': { body: ({ loginId }) => ({ loginId }), ...ends },
  'GET /friends/requests': { shows: { asked: ['name'] } },
  'GET /friends/blocked': { shows: { blocking: ['name'] } },
  'DELETE /friends/calls/{loginId}': ends,
  'GET /friends/invitations/{token}': { shows: invited },
  'PUT /friends/invitations/{token}': { changes: true, shows: invited },
  'PUT /friends/blocked/{userId}': { changes: true, shows: known },
  'DELETE /friends/blocked/{userId}': ends,
  'GET /friends/{userId}': { shows: friends },
  'PUT /friends/{userId}': { changes: true, shows: { ...friends, asked: ['name'] } },
  'PATCH /friends/{userId}': { shows: friends },
  'DELETE /friends/{userId}': ends,
  'GET /friends/{userId}/timetable': {
    path: ({ userId }) => `/friends/${userId}/timetable?${semester}`,
    shows: { full: ['name', 'title', 'room', 'hours'], busy: ['name', 'hours'], none: ['name'] },
  },
  'GET /friends/free-time': {
    path: ({ userId }) => `/friends/free-time?with=${userId}&${semester}`,
    shows: { full: ['name', 'hours'], busy: ['name', 'hours'], none: ['name'] },
  },
  'GET /friends/free-time/sections': {
    path: ({ userId }) => `/friends/free-time/sections?with=${userId}&${semester}`,
  },
  'GET /friends/sight': { path: ({ userId }) => `/friends/sight?with=${userId}&${semester}` },
  // Nobody tells friends that they are free unless they chose to.
  'GET /friends/free-now': {},
  'POST /timetables/wizard': {
    body: ({ userId }, good) => ({ ...(good as object), rules: { friends: { with: [userId] } } }),
  },
  'POST /tokens': ends,
  'DELETE /tokens': ends,
  'DELETE /me/sessions': ends,
}
