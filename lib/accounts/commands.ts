import 'server-only'
import type * as z from 'zod'
import { consume, tooMany, waitFor } from '@/lib/auth/limits'
import { sendMail } from '@/lib/auth/mail'
import { hashPassword } from '@/lib/auth/password'
import type { Guest, Viewer } from '@/lib/auth/viewer'
import { DomainError } from '@/lib/core/errors'
import { given } from '@/lib/core/given'
import { newId } from '@/lib/core/id'
import { later } from '@/lib/core/later'
import { operation } from '@/lib/core/operation'
import { day, dayOf, spanText } from '@/lib/core/time'
import { db, type Tx } from '@/lib/db/client'
import { isTaken } from '@/lib/db/errors'
import { once } from '@/lib/db/idempotency'
import { emailChangedLetter } from './letters'
import { foldNickname, nicknameChangeableOn, nicknameDays } from './nickname'
import { takenLoginId, takenNickname } from './queries'
import { type MeView, type RegisteredView, registerInput, updateMeInput } from './schema'
import { meSelect, registeredSelect, toMeView, toRegisteredView } from './views'

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
)

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
async function takenError(universityId: string, { loginId, nickname }: Registration): Promise<DomainError> {
  const [loginIds, nicknames] = await Promise.all([
    db.user.count({ where: { universityId, loginId } }),
    db.user.count({ where: { universityId, nicknameFolded: foldNickname(nickname) } }),
  ])
  const fields = {
    ...(loginIds > 0 ? { loginId: takenLoginId } : {}),
    ...(nicknames > 0 ? { nickname: await takenNickname(db, { universityId }, nickname) } : {}),
  }
  return new DomainError('conflict', Object.values(fields)[0] ?? '같은 이름이 이미 있어요.', {
    code: loginIds > 0 ? 'account.login_id_taken' : 'account.nickname_taken',
    fields,
  })
}

/** What is left out stays; `null` empties. A nickname may change again thirty days after the last time. */
export const updateMe = operation(
  updateMeInput,
  async (viewer, { nickname, ...rest }): Promise<MeView> => {
    const now = new Date()
    const before = await db.user.findUniqueOrThrow({ where: { id: viewer.id }, select: { email: true } })
    const after = await db.$transaction(async (tx) => {
      if (nickname !== undefined) await rename(tx, viewer, { nickname, now })
      const emailChanges = rest.email !== undefined && rest.email !== before.email
      if (emailChanges) await tx.passwordReset.deleteMany({ where: { userId: viewer.id } })

      return tx.user.update({ where: { id: viewer.id }, data: given(rest), select: meSelect })
    })
    if (before.email !== null && before.email !== after.email) {
      const letter = emailChangedLetter({ to: before.email, loginId: viewer.loginId })
      later(() => sendMail(letter))
    }
    return toMeView(after, now)
  },
  { unverified: true },
)

async function rename(tx: Tx, viewer: Viewer, { nickname, now }: { nickname: string; now: Date }) {
  const [current] = await tx.$queryRaw<{ nickname: string; changedOn: Date | null }[]>`
    SELECT "nickname", "nicknameChangedOn" AS "changedOn" FROM "User" WHERE id = ${viewer.id}::uuid FOR UPDATE`
  if (!current || current.nickname === nickname) return

  const changeableOn = nicknameChangeableOn(current.changedOn, now)
  if (changeableOn !== null) throw tooSoon(changeableOn, now)
  try {
    await tx.user.update({
      where: { id: viewer.id },
      data: { nickname, nicknameFolded: foldNickname(nickname), nicknameChangedOn: dayOf(now) },
    })
  } catch (error) {
    if (!isTaken(error)) throw error
    const message = await takenNickname(db, { universityId: viewer.university.id }, nickname)
    throw new DomainError('conflict', message, {
      code: 'account.nickname_taken',
      fields: { nickname: message },
    })
  }
}

function tooSoon(changeableOn: Date, now: Date): DomainError {
  const retryAfter = Math.ceil((changeableOn.getTime() - now.getTime()) / 1000)
  const wait = retryAfter >= day / 1000 ? `${Math.ceil((retryAfter * 1000) / day)}일` : spanText(retryAfter)
  const message = `닉네임은 ${nicknameDays}일에 한 번 바꿀 수 있어요. ${wait} 뒤에 다시 바꿀 수 있어요.`

  return new DomainError('rate_limited', message, {
    code: 'nickname.too_soon',
    fields: { nickname: message },
    retryAfter,
  })
}
