import 'server-only'
import type * as z from 'zod'
import { assertWithin } from '@/lib/auth/limits'
import type { Guest } from '@/lib/auth/viewer'
import { idAfter, pageOf } from '@/lib/core/cursor'
import { operation } from '@/lib/core/operation'
import { dayOf } from '@/lib/core/time'
import { db } from '@/lib/db/client'
import { foldNickname } from './nickname'
import { availabilityInput, type availabilityView, listSessionsInput, nothingInput } from './schema'
import { meSelect, sessionSelect, toMeView, toSessionView } from './views'

export const getMe = operation(
  nothingInput,
  async (viewer) => {
    const row = await db.user.findUniqueOrThrow({ where: { id: viewer.id }, select: meSelect })
    return toMeView(row, new Date())
  },
  { unverified: true },
)

export const listSessions = operation(
  listSessionsInput,
  async (viewer, { cursor, limit }) => {
    const after = idAfter(cursor)
    const rows = await db.session.findMany({
      where: {
        userId: viewer.id,
        revoked: false,
        expiresOn: { gte: dayOf(new Date()) },
        ...(after === null ? {} : { id: { gt: after } }),
      },
      orderBy: { id: 'asc' },
      take: limit + 1,
      select: sessionSelect,
    })
    return pageOf(rows, limit, (row) => toSessionView(row, viewer.sessionId))
  },
  { unverified: true },
)

type Availability = z.output<typeof availabilityView>

/** Whether a login id or nickname is free at the university. Limited by address. */
export const checkAvailability = operation<typeof availabilityInput, Availability, Guest>(
  availabilityInput,
  async (guest, { university, loginId, nickname }) => {
    await assertWithin('availability', guest.address)
    const folded = nickname === undefined ? undefined : foldNickname(nickname)
    const [loginIds, nicknames] = await Promise.all([
      loginId === undefined ? 0 : db.user.count({ where: { university: { slug: university }, loginId } }),
      folded === undefined
        ? 0
        : db.user.count({ where: { university: { slug: university }, nicknameFolded: folded } }),
    ])
    return {
      ...(loginId === undefined ? {} : { loginId: answer(loginIds, '다른 분이 쓰고 있는 아이디예요.') }),
      ...(nickname === undefined ? {} : { nickname: answer(nicknames, '다른 분이 쓰고 있는 닉네임이에요.') }),
    }
  },
)

function answer(holders: number, reason: string) {
  return { available: holders === 0, reason: holders === 0 ? null : reason }
}
