import 'server-only'
import type * as z from 'zod'
import { hashPassword } from '@/lib/auth/password'
import { consume, tooMany, waitFor } from '@/lib/auth/tries'
import type { Guest } from '@/lib/auth/viewer'
import { DomainError } from '@/lib/core/errors'
import { newId } from '@/lib/core/id'
import { operation } from '@/lib/core/operation'
import { parseOne } from '@/lib/core/parse'
import { dayOf } from '@/lib/core/time'
import { db, type Tx } from '@/lib/db/client'
import { isTaken } from '@/lib/db/errors'
import { once } from '@/lib/db/idempotency'
import { universitySlug } from '@/lib/universities/schema'
import { foldNickname } from './nickname'
import { takenLoginId, takenNickname } from './queries'
import { loginIdInput, nicknameInput, type RegisteredView, registerInput } from './schema'
import { registeredSelect, toRegisteredView } from './views'

type Registration = Omit<z.output<typeof registerInput>, 'idempotencyKey' | 'agreed'>

export const register = operation<typeof registerInput, RegisteredView, Guest>(
  registerInput,
  async (guest, { idempotencyKey, agreed: _agreed, ...wish }) => {
    const seconds = await waitFor([['sign-up', guest.address]])
    if (seconds !== null) throw tooMany(seconds)

    const universityId = await universityCalled(wish.university)
    const passwordHash = await hashPassword(wish.password)
    try {
      return await once(
        { table: 'User', person: guest.address, key: idempotencyKey, body: wish },
        {
          make: async (tx, idempotency) => {
            const made = await enrol(tx, { ...wish, universityId, passwordHash, ...idempotency })
            await consume(['sign-up', guest.address])
            return made
          },
          found: async (tx, id) =>
            toRegisteredView(await tx.user.findUniqueOrThrow({ where: { id }, select: registeredSelect })),
        },
      )
    } catch (error) {
      throw isTaken(error) ? await takenError(universityId, wish) : error
    }
  },
  { blame: takenIn },
)

/** Names that somebody has, in an input that is refused for something else. Counts as asking for them. */
async function takenIn(guest: Guest, raw: unknown): Promise<Record<string, string>> {
  const slug = parseOne(universitySlug, raw, 'university')
  const university = slug && (await db.university.findUnique({ where: { slug }, select: { id: true } }))
  if (!university || (await consume(['availability', guest.address])) !== null) return {}

  return takenFields(university.id, {
    loginId: parseOne(loginIdInput, raw, 'loginId'),
    nickname: parseOne(nicknameInput, raw, 'nickname'),
  })
}

type Enrolment = Pick<Registration, 'loginId' | 'nickname' | 'email'> & {
  universityId: string
  passwordHash: string
  role?: 'student' | 'moderator' | 'admin'
  idempotencyTag?: Uint8Array<ArrayBuffer>
  idempotencyPrint?: Uint8Array<ArrayBuffer>
}

/** Writes the row of a new member whose input was parsed before. */
export async function enrol(tx: Tx, enrolment: Enrolment): Promise<RegisteredView> {
  const { universityId, loginId, passwordHash, nickname, email, role, idempotencyTag, idempotencyPrint } =
    enrolment
  const row = await tx.user.create({
    data: {
      id: newId(),
      universityId,
      loginId,
      passwordHash,
      nickname,
      nicknameFolded: foldNickname(nickname),
      agreedOn: dayOf(new Date()),
      ...(email === undefined ? {} : { email }),
      ...(role === undefined ? {} : { role }),
      ...(idempotencyTag && idempotencyPrint ? { idempotencyTag, idempotencyPrint } : {}),
    },
    select: registeredSelect,
  })
  return toRegisteredView(row)
}

async function universityCalled(slug: string): Promise<string> {
  const university = await db.university.findUnique({ where: { slug }, select: { id: true } })
  if (university) return university.id

  const message = '목록에 있는 학교를 골라 주세요.'
  throw new DomainError('invalid', message, { fields: { university: message } })
}

/** The constraint tells one of the two; whoever fills in a form wants to hear of both. */
async function takenError(universityId: string, wish: Registration): Promise<DomainError> {
  const fields = await takenFields(universityId, wish)

  return new DomainError('conflict', Object.values(fields)[0] ?? '같은 이름이 이미 있어요.', {
    code: 'loginId' in fields ? 'account.login_id_taken' : 'account.nickname_taken',
    fields,
  })
}

type Names = { loginId: string | null; nickname: string | null }

async function takenFields(
  universityId: string,
  { loginId, nickname }: Names,
): Promise<Record<string, string>> {
  const has = async (which: { loginId: string } | { nicknameFolded: string } | null) =>
    which !== null && (await db.user.count({ where: { universityId, ...which } })) > 0
  const [hasLoginId, hasNickname] = await Promise.all([
    has(loginId === null ? null : { loginId }),
    has(nickname === null ? null : { nicknameFolded: foldNickname(nickname) }),
  ])
  return {
    ...(hasLoginId ? { loginId: takenLoginId } : {}),
    ...(hasNickname ? { nickname: await takenNickname(db, { universityId }, nickname ?? '') } : {}),
  }
}
