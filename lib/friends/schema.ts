import * as z from 'zod'
import { pageInput, pageView } from '@/lib/core/cursor'
import { idempotencyKey, idInput } from '@/lib/core/id'
import { sharings } from './pair'

/** Any that somebody may have: the shape tells nothing of who is there. */
const loginId = z
  .string()
  .trim()
  .toLowerCase()
  .regex(/^[a-z0-9_]{1,20}$/, { error: '아이디는 영문 소문자, 숫자, 밑줄로 스무 자까지예요.' })
  .meta({ examples: ['seoyeon'] })

export const callInput = z.strictObject({ loginId })
export const friendInput = z.strictObject({ userId: idInput })
export const listFriendsInput = z.strictObject(pageInput)
export const shareInput = z.strictObject({
  ...friendInput.shape,
  /** `null`: what all friends see. */
  shows: z.enum(sharings).nullable(),
})
export const shareDefaultInput = z.strictObject({
  shows: z.enum(sharings),
  /** Stays as it is where nothing is said. */
  freeNow: z.boolean().optional(),
})
export const nothingInput = z.strictObject({})

export const makeInviteInput = z.strictObject({ idempotencyKey: idempotencyKey.optional() })
export const inviteInput = z.strictObject({ inviteId: idInput })
export const tokenInput = z.strictObject({ token: z.string().min(1).max(200) })

/** What cursors hold: the folded nickname and the id. */
export const nicknameKey = z.tuple([
  z.string().refine((value) => value.isWellFormed() && !value.includes('\0')),
  idInput,
])

const person = { id: z.uuid(), nickname: z.string() }

export const friendView = z
  .strictObject({
    ...person,
    since: z.iso.datetime(),
    /** What this friend sees of mine; `null` for what all friends see. */
    shows: z.enum(sharings).nullable(),
    /** What I see of theirs. */
    sees: z.enum(sharings),
  })
  .meta({ id: 'Friend' })
export type FriendView = z.output<typeof friendView>
export const friendPage = pageView(friendView)

const requestView = z.strictObject({ ...person, askedOn: z.iso.date() }).meta({ id: 'FriendRequest' })
export const requestPage = pageView(requestView)

/** The same for an id that nobody has and for a request that was refused. */
export const callView = z
  .strictObject({ loginId: z.string(), askedOn: z.iso.date() })
  .meta({ id: 'FriendCall' })
export const callList = z.strictObject({ items: z.array(callView), nextCursor: z.null() })

export const inviteView = z
  .strictObject({
    id: z.uuid(),
    token: z.string(),
    url: z.string(),
    expiresAt: z.iso.datetime(),
    usesLeft: z.int(),
  })
  .meta({ id: 'FriendInvite' })
export type InviteView = z.output<typeof inviteView>
export const inviteList = z.strictObject({ items: z.array(inviteView), nextCursor: z.null() })

/** Who invites, as whoever has the link sees it. */
export const invitationView = z
  .strictObject({
    nickname: z.string(),
    expiresAt: z.iso.datetime(),
    mine: z.boolean(),
    friends: z.boolean(),
  })
  .meta({ id: 'FriendInvitation' })

export const blockedView = z.strictObject(person).meta({ id: 'BlockedPerson' })
export const blockedPage = pageView(blockedView)

export const sharingView = z
  .strictObject({
    shows: z.enum(sharings),
    /** Whether friends who see one’s timetable are told that one is free now, and until when. */
    freeNow: z.boolean(),
  })
  .meta({ id: 'FriendSharing' })
