'use client'

import { Checkbox } from '@/components/ui/checkbox'
import { FormMessage } from '@/components/ui/form-message'
import { HiddenFields } from '@/components/ui/hidden-fields'
import { PasswordField } from '@/components/ui/password-field'
import { SubmitButton } from '@/components/ui/submit-button'
import { useFormAction } from '@/components/ui/use-form-action'
import { useFormErrors } from '@/components/ui/use-form-errors'
import { WaitNotice } from '@/components/ui/wait-notice'
import { signInAction } from '@/lib/accounts/session-actions'
import { type Choice, WhoFields } from './who-fields'

type SignInFormProps = {
  universities: readonly Choice[]
  /** The page one was going to. */
  to: string | null
  /** What went wrong before this page was opened. */
  problem?: string | undefined
}

export function SignInForm({ universities, to, problem }: SignInFormProps) {
  const [state, send] = useFormAction(signInAction)
  const { errors, message = problem, form } = useFormErrors(state)
  const { values, retryAfter } = state

  return (
    <form {...form} action={send} aria-label="로그인" className="grid gap-4">
      {to !== null && <HiddenFields fields={{ to }} />}
      {retryAfter === undefined ? (
        <FormMessage>{message}</FormMessage>
      ) : (
        <WaitNotice
          key={retryAfter}
          seconds={retryAfter}
          what="다시 로그인할 수 있어요"
          why="비밀번호가 여러 번 맞지 않았어요. 계정과 글은 모두 그대로 있어요."
        />
      )}
      <WhoFields universities={universities} values={values} errors={errors} />
      <PasswordField
        label="비밀번호"
        name="password"
        autoComplete="current-password"
        error={errors.password}
        required
      />
      <Checkbox label="로그인 유지" name="keep" defaultChecked={values ? 'keep' in values : true} />
      <SubmitButton size="l" wide pending="로그인하는 중">
        로그인
      </SubmitButton>
    </form>
  )
}
