import 'server-only'
import { provenHash } from '@/lib/auth/identity'
import { sendMail } from '@/lib/auth/mail'
import type { Viewer } from '@/lib/auth/viewer'
import { DomainError } from '@/lib/core/errors'
import { given } from '@/lib/core/given'
import { later } from '@/lib/core/later'
import { operation } from '@/lib/core/operation'
import { day, dayOf, spanText } from '@/lib/core/time'
import { db, type Tx } from '@/lib/db/client'
import { isTaken } from '@/lib/db/errors'
import { notCurrent, passwordNeeded } from './current-password'
import { emailChangedLetter } from './letters'
import { foldNickname, nicknameChangeableOn, nicknameDays } from './nickname'
import { takenNickname } from './queries'
import { type MeView, updateMeInput } from './schema'
import { meSelect, toMeView } from './views'

/**
 * What is left out stays; `null` empties. A nickname may change again thirty days after the last time; another
 * e-mail address takes the current password.
 */
export const updateMe = operation(
  updateMeInput,
  async (viewer, { nickname, email, currentPassword, ...rest }): Promise<MeView> => {
    const now = new Date()
    const before = await db.user.findUniqueOrThrow({ where: { id: viewer.id }, select: { email: true } })
    const emailChanges = email !== undefined && email !== before.email
    if (emailChanges && !currentPassword) throw passwordNeeded()

    const proven = emailChanges ? await provenHash(viewer, currentPassword ?? '', notCurrent) : null
    const after = await db.$transaction(async (tx) => {
      if (nickname !== undefined) await rename(tx, viewer, { nickname, now })
      if (emailChanges && proven !== null) await moveTo(tx, viewer, { email, proven })

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

/** The password that was checked may have been changed meanwhile: then the address stays. */
async function moveTo(tx: Tx, viewer: Viewer, { email, proven }: { email: string | null; proven: string }) {
  const { count } = await tx.user.updateMany({
    where: { id: viewer.id, passwordHash: proven },
    data: { email },
  })
  if (count === 0) throw notCurrent()
  await tx.passwordReset.deleteMany({ where: { userId: viewer.id } })
}

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
