import 'server-only'
import { randomBytes } from 'node:crypto'
import { provenHash } from '@/lib/auth/identity'
import { sendMail } from '@/lib/auth/mail'
import { hashPassword } from '@/lib/auth/password'
import { hashOf, openToken, signToken } from '@/lib/auth/secrets'
import { endSessions } from '@/lib/auth/session-rows'
import { assertWithin, consume } from '@/lib/auth/tries'
import type { Guest } from '@/lib/auth/viewer'
import { DomainError } from '@/lib/core/errors'
import { later } from '@/lib/core/later'
import { operation } from '@/lib/core/operation'
import { db, type Tx } from '@/lib/db/client'
import { env } from '@/lib/env'
import { notCurrent } from './current-password'
import { passwordChangedLetter, resetLetter } from './letters'
import { changePasswordInput, requestResetInput, resetPasswordInput } from './schema'

const resetMinutes = 30

/** Ends every other session at once. */
export const changePassword = operation(
  changePasswordInput,
  async (viewer, { currentPassword, newPassword }) => {
    const before = await provenHash(viewer, currentPassword, notCurrent)
    const passwordHash = await hashPassword(newPassword)
    await db.$transaction(async (tx) => {
      const { count: changed } = await tx.user.updateMany({
        where: { id: viewer.id, passwordHash: before },
        data: { passwordHash },
      })
      if (changed === 0) throw notCurrent()
      await endAll(tx, viewer.id, { except: viewer.sessionId })
    })
    tell(viewer.id)
  },
  { unverified: true },
)

/** Answers the same, and as fast, whether the account is there or not: everything else happens afterwards. */
export const requestPasswordReset = operation<typeof requestResetInput, void, Guest>(
  requestResetInput,
  async (guest, { university, loginId }) => {
    await assertWithin('reset-address', guest.address)
    later(() => sendReset({ university, loginId: loginId.trim().toLowerCase() }))
  },
)

async function sendReset(claim: { university: string; loginId: string }): Promise<void> {
  if (!/^[a-z0-9_]{1,20}$/.test(claim.loginId) || !/^[a-z0-9-]+$/.test(claim.university)) return

  const account = await db.user.findFirst({
    where: { university: { slug: claim.university }, loginId: claim.loginId, leftOn: null },
    select: { id: true, loginId: true, email: true, university: { select: { name: true } } },
  })
  if (!account?.email || (await consume(['reset-account', account.id])) !== null) return

  await sendMail(
    resetLetter({
      to: account.email,
      loginId: account.loginId,
      university: account.university.name,
      link: await newResetLink(db, account.id),
    }),
  )
}

/** The database keeps only a hash of what is in it. */
export async function newResetLink(tx: Tx, userId: string): Promise<string> {
  const expiresAt = new Date(Date.now() + resetMinutes * 60_000)
  const token = signToken('reset link', randomBytes(16), expiresAt)
  await tx.passwordReset.create({ data: { tokenHash: hashOf(token), userId, expiresAt } })

  return `${env.PUBLIC_URL}/password/${token}`
}

/** Works once within thirty minutes, and ends every session. */
export const resetPassword = operation<typeof resetPasswordInput, void, Guest>(
  resetPasswordInput,
  async (_guest, { token, password }) => {
    const now = new Date()
    const known = openToken('reset link', token, now)
      ? await db.passwordReset.findUnique({ where: { tokenHash: hashOf(token) }, select: { userId: true } })
      : null
    if (!known) throw spent()

    const passwordHash = await hashPassword(password)
    await db.$transaction(async (tx) => {
      const { count } = await tx.passwordReset.deleteMany({
        where: { tokenHash: hashOf(token), expiresAt: { gt: now } },
      })
      if (count === 0) throw spent()
      await tx.user.update({ where: { id: known.userId }, data: { passwordHash } })
      await endAll(tx, known.userId)
    })
    tell(known.userId)
  },
)

function spent(): DomainError {
  return new DomainError('not_found', '이미 썼거나 30분이 지난 링크예요. 링크를 다시 받아 주세요.', {
    code: 'reset.spent',
  })
}

async function endAll(tx: Tx, userId: string, which: { except?: string } = {}): Promise<void> {
  await tx.passwordReset.deleteMany({ where: { userId } })
  await endSessions(tx, userId, which)
}

/** Whoever did not do it themselves learns of it. */
function tell(userId: string): void {
  later(async () => {
    const { email, loginId } = await db.user.findUniqueOrThrow({
      where: { id: userId },
      select: { email: true, loginId: true },
    })
    if (email !== null) await sendMail(passwordChangedLetter({ to: email, loginId }))
  })
}
