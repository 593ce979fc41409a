import 'server-only'
import { randomInt } from 'node:crypto'
import type * as z from 'zod'
import { sendMail } from '@/lib/auth/mail'
import { isSame, mac } from '@/lib/auth/secrets'
import { assertWithin } from '@/lib/auth/tries'
import type { Viewer } from '@/lib/auth/viewer'
import { DomainError } from '@/lib/core/errors'
import { operation } from '@/lib/core/operation'
import { dayOf, spanText } from '@/lib/core/time'
import { db } from '@/lib/db/client'
import { isTaken } from '@/lib/db/errors'
import { personTag } from '@/lib/seal/tags'
import { codeLetter } from './letters'
import { type codeSentView, confirmCodeInput, type MeView, sendCodeInput } from './schema'
import { domainOf, mailboxOf } from './school-address'
import { meSelect, toMeView } from './views'

const validSeconds = 10 * 60
const resendSeconds = 60
const mostTries = 5

type CodeSent = z.output<typeof codeSentView>

/** Sends six digits to an address of the viewer's university. Whose address it is shows only once they come back. */
export const sendVerificationCode = operation(
  sendCodeInput,
  async (viewer, { email }): Promise<CodeSent> => {
    await assertOpen(viewer)
    await assertOfUniversity(viewer, email)
    await assertWithin('code-account', viewer.id)
    await assertWithin('code-address', mailboxOf(email))

    const code = String(randomInt(1_000_000)).padStart(6, '0')
    await keepCode(viewer, { code, email, now: new Date() })
    try {
      await sendMail(codeLetter({ to: email, code, university: viewer.university.name }))
    } catch (cause) {
      await db.verificationCode.deleteMany({ where: { userId: viewer.id } })
      throw new DomainError('unavailable', '지금은 메일을 보낼 수 없어요. 잠시 뒤에 다시 받아 주세요.', {
        retryAfter: 60,
        cause,
      })
    }
    return { email, expiresInSeconds: validSeconds, resendInSeconds: resendSeconds }
  },
  { unverified: true },
)

async function assertOpen(viewer: Viewer): Promise<void> {
  const { verifiedOn } = await db.user.findUniqueOrThrow({
    where: { id: viewer.id },
    select: { verifiedOn: true },
  })
  if (verifiedOn === null) return

  throw new DomainError('conflict', '이미 학교 확인을 마쳤어요.', { code: 'verification.done' })
}

async function assertOfUniversity(viewer: Viewer, email: string): Promise<void> {
  const { emailDomains } = await db.university.findUniqueOrThrow({
    where: { id: viewer.university.id },
    select: { emailDomains: true },
  })
  if (emailDomains.includes(domainOf(email))) return

  const ends = emailDomains.map((domain) => `@${domain}`).join(', ')
  const message = ends
    ? `${viewer.university.name} 메일 주소(${ends})를 입력해 주세요.`
    : `${viewer.university.name}에는 등록된 학교 메일이 없어요.`
  throw new DomainError('invalid', message, { fields: { email: message } })
}

type NewCode = { code: string; email: string; now: Date }

/** One statement, so that of many requests at once one sends. */
async function keepCode(viewer: Viewer, { code, email, now }: NewCode): Promise<void> {
  const expiresAt = new Date(now.getTime() + validSeconds * 1000)
  const mayResendFrom = new Date(now.getTime() - resendSeconds * 1000)
  const kept = await db.$queryRaw<{ userId: string }[]>`
    INSERT INTO "VerificationCode" AS v ("userId", "codeHash", "addressHash", "tries", "sentAt", "expiresAt")
    VALUES (${viewer.id}::uuid, ${codeHash(viewer, code)}, ${addressHash(email)}, 0, ${now}, ${expiresAt})
    ON CONFLICT ("userId") DO UPDATE SET
      "codeHash" = excluded."codeHash", "addressHash" = excluded."addressHash", "tries" = 0,
      "sentAt" = excluded."sentAt", "expiresAt" = excluded."expiresAt"
    WHERE v."sentAt" <= ${mayResendFrom}
    RETURNING v."userId"`
  if (kept.length > 0) return

  const { sentAt } = await db.verificationCode.findUniqueOrThrow({ where: { userId: viewer.id } })
  const retryAfter = Math.max(1, Math.ceil((sentAt.getTime() - mayResendFrom.getTime()) / 1000))
  throw new DomainError(
    'rate_limited',
    `코드를 이미 보냈어요. ${spanText(retryAfter)} 뒤에 다시 받을 수 있어요.`,
    {
      code: 'verification.too_soon',
      retryAfter,
    },
  )
}

/** Five tries for each code. One address verifies one account. */
export const confirmVerificationCode = operation(
  confirmCodeInput,
  async (viewer, { code }): Promise<MeView> => {
    const now = new Date()
    const [tried] = await db.$queryRaw<{ codeHash: Uint8Array; addressHash: Uint8Array; tries: number }[]>`
      UPDATE "VerificationCode" SET "tries" = "tries" + 1
      WHERE "userId" = ${viewer.id}::uuid AND "expiresAt" > ${now} AND "tries" < ${mostTries}
      RETURNING "codeHash", "addressHash", "tries"`
    if (!tried) throw wrongCode('쓸 수 있는 코드가 없어요. 코드를 다시 받아 주세요.')
    if (!isSame(tried.codeHash, codeHash(viewer, code))) {
      const left = mostTries - tried.tries
      throw wrongCode(
        left > 0
          ? `코드가 맞지 않아요. ${left}번 더 입력할 수 있어요.`
          : '다섯 번 틀려서 이 코드는 쓸 수 없어요. 코드를 다시 받아 주세요.',
      )
    }
    return verify(viewer, new Uint8Array(tried.addressHash), now)
  },
  { unverified: true },
)

async function verify(viewer: Viewer, hash: Uint8Array<ArrayBuffer>, now: Date): Promise<MeView> {
  try {
    return await db.$transaction(async (tx) => {
      const { count } = await tx.verificationCode.deleteMany({ where: { userId: viewer.id } })
      if (count === 0) throw wrongCode('이미 쓴 코드예요. 화면을 새로 고쳐 주세요.')
      await tx.schoolAddress.create({ data: { hash, userId: viewer.id } })
      const data = { verifiedOn: dayOf(now) }
      return toMeView(await tx.user.update({ where: { id: viewer.id }, data, select: meSelect }), now)
    })
  } catch (error) {
    if (!isTaken(error)) throw error
    throw new DomainError('conflict', '이 주소로 이미 확인한 계정이 있어요. 그 계정으로 로그인해 주세요.', {
      code: 'verification.address_taken',
    })
  }
}

function wrongCode(message: string): DomainError {
  return new DomainError('invalid', message, { code: 'verification.wrong', fields: { code: message } })
}

function codeHash(viewer: Viewer, code: string): Uint8Array<ArrayBuffer> {
  return new Uint8Array(mac('verification code', `${viewer.id} ${code}`))
}

function addressHash(email: string): Uint8Array<ArrayBuffer> {
  return personTag('school address', mailboxOf(email), '')
}
