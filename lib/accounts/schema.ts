import * as z from 'zod'
import { pageInput, pageView } from '@/lib/core/cursor'
import { idempotencyKey } from '@/lib/core/id'
import { length, text } from '@/lib/core/text'
import { universitySlug } from '@/lib/universities/schema'
import { isCommonPassword } from './common-passwords'
import { isReservedNickname, nicknameForm } from './nickname'

export const loginIdInput = z.string().regex(/^[a-z0-9_]{4,20}$/, {
  error: '아이디는 영문 소문자, 숫자, 밑줄(_)로 4–20자예요.',
})

/** Counted in code points; every one of them matters. Rules first, so that the reason given is the plain one. */
export const newPasswordInput = z
  .string()
  .refine((password) => password.isWellFormed(), {
    error: '깨진 글자가 섞여 있어요. 지우고 다시 입력해 주세요.',
  })
  .refine((password) => length(password) >= 10, { error: '비밀번호는 10자 이상으로 지어 주세요.' })
  .refine((password) => length(password) <= 128, { error: '비밀번호는 128자까지 쓸 수 있어요.' })
  .refine((password) => !isCommonPassword(password), {
    error: '널리 알려진 비밀번호라 쉽게 뚫려요. 서로 상관없는 낱말 서너 개를 이어 보세요.',
  })

export const nicknameInput = text({ min: 2, max: 10, name: '닉네임' })
  .refine((nickname) => nicknameForm.test(nickname), {
    error: '닉네임은 한글, 영문, 숫자로 2–10자예요.',
  })
  .refine((nickname) => !isReservedNickname(nickname), {
    error: '다른 사람이 헷갈릴 수 있는 이름이라 쓸 수 없어요. 다른 닉네임을 지어 주세요.',
  })

const emailInput = z
  .string()
  .trim()
  .max(254, { error: '메일 주소가 너무 길어요.' })
  .pipe(z.email({ error: '메일 주소 형식이 아니에요. 예: name@example.com' }))

/** What somebody claims to be: no rule is told, so that unknown and wrong answer alike. */
const claim = { university: z.string().max(100), loginId: z.string().max(200) }
const givenPassword = z.string().max(1000)

export const registerInput = z
  .strictObject({
    university: universitySlug,
    loginId: loginIdInput,
    password: newPasswordInput,
    nickname: nicknameInput,
    email: emailInput.optional(),
    /** Terms and privacy: registering says yes to both. */
    agreed: z.boolean().default(true),
    idempotencyKey: idempotencyKey.optional(),
  })
  .refine(({ agreed }) => agreed, {
    path: ['agreed'],
    error: '이용약관과 개인정보 처리방침에 동의해야 가입할 수 있어요.',
    when: () => true,
  })
  .refine(({ password, loginId }) => password.toLowerCase() !== loginId, {
    path: ['password'],
    error: '아이디와 다른 비밀번호를 지어 주세요.',
    when: ({ value }) => isText(value, 'password') && isText(value, 'loginId'),
  })

function isText(value: unknown, name: string): boolean {
  return typeof value === 'object' && value !== null && typeof Reflect.get(value, name) === 'string'
}

export const availabilityInput = z
  .strictObject({
    university: universitySlug,
    loginId: loginIdInput.optional(),
    nickname: nicknameInput.optional(),
  })
  .refine(({ loginId, nickname }) => loginId !== undefined || nickname !== undefined, {
    error: 'loginId나 nickname 가운데 하나는 물어봐 주세요.',
  })

export const signInInput = z.strictObject({ ...claim, password: givenPassword })
export const refreshInput = z.strictObject({ refreshToken: z.string().max(500) })
export const nothingInput = z.strictObject({})

export const updateMeInput = z.strictObject({
  nickname: nicknameInput.optional(),
  email: emailInput.nullable().optional(),
  department: text({ min: 1, max: 40, name: '학과' }).nullable().optional(),
  entryYear: z
    .int({ error: '입학 연도는 네 자리 숫자예요.' })
    .min(1950, { error: '입학 연도는 1950년부터 적을 수 있어요.' })
    .max(2100, { error: '입학 연도를 다시 확인해 주세요.' })
    .nullable()
    .optional(),
  /** Asked for where the address changes: it opens the account to whoever reads its mail. */
  currentPassword: givenPassword.optional(),
})

export const changePasswordInput = z.strictObject({
  currentPassword: givenPassword,
  newPassword: newPasswordInput,
})
export const requestResetInput = z.strictObject(claim)
export const resetPasswordInput = z.strictObject({ token: z.string().max(500), password: newPasswordInput })

export const listSessionsInput = z.strictObject(pageInput)
export const endSessionInput = z.strictObject({ id: z.uuid() })

export const sendCodeInput = z.strictObject({ email: emailInput })
export const confirmCodeInput = z.strictObject({
  code: z
    .string()
    .trim()
    .regex(/^\d{6}$/, { error: '메일에 적힌 숫자 여섯 자리를 입력해 주세요.' }),
})

const universityOf = z.strictObject({ slug: z.string(), name: z.string() })

export const registeredView = z
  .strictObject({
    id: z.string(),
    loginId: z.string(),
    nickname: z.string(),
    university: universityOf,
    verified: z.boolean(),
  })
  .meta({ id: 'Account' })
export type RegisteredView = z.output<typeof registeredView>

const day = z.iso.date()

export const meView = z
  .strictObject({
    ...registeredView.shape,
    role: z.enum(['student', 'moderator', 'admin']),
    email: z.string().nullable(),
    department: z.string().nullable(),
    entryYear: z.int().nullable(),
    createdAt: z.iso.datetime(),
    /** The day from which another nickname may be taken; null when one may be now. */
    nicknameChangeableOn: day.nullable(),
  })
  .meta({ id: 'Me' })
export type MeView = z.output<typeof meView>

const answer = z.strictObject({ available: z.boolean(), reason: z.string().nullable() })
export const availabilityView = z
  .strictObject({ loginId: answer.optional(), nickname: answer.optional() })
  .meta({ id: 'Availability' })

export const tokenPairView = z
  .strictObject({
    accessToken: z.string(),
    refreshToken: z.string(),
    tokenType: z.literal('Bearer'),
    expiresIn: z.literal(1800),
  })
  .meta({ id: 'TokenPair' })

export const sessionView = z
  .strictObject({
    id: z.string(),
    kind: z.enum(['browser', 'api']),
    /** "Chrome · Windows". */
    label: z.string(),
    lastSeenOn: day,
    current: z.boolean(),
  })
  .meta({ id: 'Session' })
export type SessionView = z.output<typeof sessionView>
export const sessionPage = pageView(sessionView)

export const codeSentView = z.strictObject({
  email: z.string(),
  expiresInSeconds: z.int(),
  resendInSeconds: z.int(),
})
