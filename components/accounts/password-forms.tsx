'use client'

import { FormMessage } from '@/components/ui/form-message'
import { HiddenFields } from '@/components/ui/hidden-fields'
import { PasswordField } from '@/components/ui/password-field'
import { SubmitButton } from '@/components/ui/submit-button'
import { useFormAction } from '@/components/ui/use-form-action'
import { useFormErrors } from '@/components/ui/use-form-errors'
import { changePasswordAction, requestResetAction, resetPasswordAction } from '@/lib/accounts/actions'
import { type Choice, WhoFields } from './who-fields'

/** Asks for the link by mail. */
export function RequestResetForm({ universities }: { universities: readonly Choice[] }) {
  const [state, send] = useFormAction(requestResetAction)
  const { errors, message, form } = useFormErrors(state)

  return (
    <form {...form} action={send} aria-label="비밀번호 다시 정하기" className="grid gap-4">
      <FormMessage tone={state.retryAfter === undefined ? 'bad' : 'warn'}>{message}</FormMessage>
      <WhoFields universities={universities} values={state.values} errors={errors} />
      <SubmitButton size="l" wide pending="보내는 중">
        링크 받기
      </SubmitButton>
    </form>
  )
}

/** Behind the link: a new password. */
export function ResetPasswordForm({ token }: { token: string }) {
  const [state, send] = useFormAction(resetPasswordAction)
  const { errors, message, form } = useFormErrors(state)

  return (
    <form {...form} action={send} aria-label="새 비밀번호" className="grid gap-4">
      <HiddenFields fields={{ token }} />
      <FormMessage>{message}</FormMessage>
      <PasswordField
        label="새 비밀번호"
        name="password"
        rule="10자 이상"
        autoComplete="new-password"
        error={errors.password}
        help="정하고 나면 모든 기기에서 로그아웃돼요."
        required
      />
      <SubmitButton size="l" wide pending="바꾸는 중">
        비밀번호 바꾸기
      </SubmitButton>
    </form>
  )
}

export function ChangePasswordForm({ loginId }: { loginId: string }) {
  const [state, send] = useFormAction(changePasswordAction)
  const { errors, message, form } = useFormErrors(state)

  return (
    <form {...form} action={send} aria-label="비밀번호 바꾸기" className="grid gap-4 pt-4 wide:pt-5">
      <FormMessage tone={state.retryAfter === undefined ? 'bad' : 'warn'}>{message}</FormMessage>
      <input type="text" value={loginId} autoComplete="username" readOnly hidden />
      <PasswordField
        label="지금 비밀번호"
        name="currentPassword"
        autoComplete="current-password"
        error={errors.currentPassword}
        required
      />
      <PasswordField
        label="새 비밀번호"
        name="newPassword"
        rule="10자 이상"
        autoComplete="new-password"
        error={errors.newPassword}
        help="바꾸면 다른 기기에서는 모두 로그아웃돼요."
        required
      />
      <div className="flex justify-end">
        <SubmitButton pending="바꾸는 중">비밀번호 바꾸기</SubmitButton>
      </div>
    </form>
  )
}
