import 'server-only'
import { josa } from 'es-hangul'
import type * as z from 'zod'
import { assertWithin } from '@/lib/auth/tries'
import type { Guest } from '@/lib/auth/viewer'
import { idAfter, pageOf } from '@/lib/core/cursor'
import { operation } from '@/lib/core/operation'
import { dayOf } from '@/lib/core/time'
import { db, type Tx } from '@/lib/db/client'
import type { Prisma } from '@/lib/db/generated/client'
import { foldNickname, nearNicknames } from './nickname'
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
    const at = { university: { slug: university } }
    const [loginIds, nicknames] = await Promise.all([
      loginId === undefined ? 0 : db.user.count({ where: { ...at, loginId } }),
      folded === undefined ? 0 : db.user.count({ where: { ...at, nicknameFolded: folded } }),
    ])
    const near = nickname !== undefined && nicknames > 0 ? await takenNickname(db, at, nickname) : ''
    return {
      ...(loginId === undefined ? {} : { loginId: answer(loginIds, takenLoginId) }),
      ...(nickname === undefined ? {} : { nickname: answer(nicknames, near) }),
    }
  },
)

export const takenLoginId = '다른 분이 쓰고 있는 아이디예요. 다른 아이디를 골라 주세요.'

/** Says that somebody has the nickname, and which ones near it are free. */
export async function takenNickname(tx: Tx, at: Prisma.UserWhereInput, nickname: string): Promise<string> {
  const near = nearNicknames(nickname)
  const rows = await tx.user.findMany({
    where: { ...at, nicknameFolded: { in: near.map(foldNickname) } },
    select: { nicknameFolded: true },
  })
  const held = new Set(rows.map((row) => row.nicknameFolded))
  const [one, other] = near.filter((name) => !held.has(foldNickname(name)))
  if (!one || !other) return '다른 분이 쓰고 있어요. 다른 닉네임을 지어 주세요.'

  const offer = `‘${one}’${josa.pick(one, '이나/나')} ‘${other}’${josa.pick(other, '은/는')}`
  return `다른 분이 쓰고 있어요. ${offer} 어때요?`
}

function answer(holders: number, reason: string) {
  return { available: holders === 0, reason: holders === 0 ? null : reason }
}
