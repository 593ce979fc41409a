import 'server-only'
import * as z from 'zod'
import { hashPassword } from '@/lib/auth/password'
import { DomainError, notFound } from '@/lib/core/errors'
import { parse } from '@/lib/core/parse'
import { dayOf } from '@/lib/core/time'
import type { Tx } from '@/lib/db/client'
import { isTaken } from '@/lib/db/errors'
import { enrol } from './commands'
import { newResetLink } from './password-commands'
import { loginIdInput, newPasswordInput, nicknameInput } from './schema'

const appointInput = z.strictObject({
  university: z.string(),
  loginId: loginIdInput,
  nickname: nicknameInput,
  password: newPasswordInput,
  role: z.enum(['admin', 'moderator']).default('admin'),
})

/** A moderator or administrator, for whoever runs the deployment: no door leads here, only a script. */
export async function appointStaff(tx: Tx, raw: z.input<typeof appointInput>): Promise<void> {
  const { university, password, ...person } = parse(appointInput, raw)
  const found = await tx.university.findUnique({ where: { slug: university }, select: { id: true } })
  if (!found)
    throw notFound(`주소가 ‘${university}’인 학교가 없어요. 먼저 npm run university:create로 만들어 주세요.`)

  const passwordHash = await hashPassword(password)
  try {
    const { id } = await enrol(tx, { ...person, universityId: found.id, passwordHash })
    await tx.user.update({ where: { id }, data: { verifiedOn: dayOf(new Date()) } })
  } catch (error) {
    if (!isTaken(error)) throw error
    throw new DomainError('conflict', '그 아이디나 닉네임은 이미 쓰고 있어요.', { code: 'account.taken' })
  }
}

/** A link that sets a new password, for a member who left no e-mail and whom the staff knows. */
export async function resetLinkFor(tx: Tx, claim: { university: string; loginId: string }): Promise<string> {
  const account = await tx.user.findFirst({
    where: { university: { slug: claim.university }, loginId: claim.loginId.toLowerCase(), leftOn: null },
    select: { id: true },
  })
  if (!account) throw notFound('그런 계정이 없어요. 학교와 아이디를 확인해 주세요.')

  return newResetLink(tx, account.id)
}
