'use client'

import { Field } from '@/components/ui/field'
import { FormMessage } from '@/components/ui/form-message'
import { SubmitButton } from '@/components/ui/submit-button'
import { useFormAction } from '@/components/ui/use-form-action'
import { useFormErrors } from '@/components/ui/use-form-errors'
import { confirmCodeAction, sendCodeAction } from '@/lib/accounts/actions'

type SendCodeFormProps = {
  /** Endings of the university's addresses. */
  domains: readonly string[]
  /** A code is on its way: then this asks for another. */
  again: boolean
}

export function SendCodeForm({ domains, again }: SendCodeFormProps) {
  const [state, send] = useFormAction(sendCodeAction)
  const { errors, message, form } = useFormErrors(state)
  const { values } = state

  return (
    <form {...form} action={send} aria-label="코드 받기" className="grid gap-4">
      <FormMessage tone={state.retryAfter === undefined ? 'bad' : 'warn'}>{message}</FormMessage>
      <Field
        label="학교 메일"
        name="email"
        type="email"
        rule={domains.map((domain) => `@${domain}`).join(', ')}
        value={values?.email}
        autoComplete="email"
        autoCapitalize="none"
        error={errors.email}
        help="주소는 암호로 바꾼 값만 남기고, 코드를 보내는 데만 써요."
        required
      />
      <SubmitButton size="l" wide tone={again ? 'line' : 'go'} pending="보내는 중">
        {again ? '코드 다시 받기' : '코드 받기'}
      </SubmitButton>
    </form>
  )
}

export function ConfirmCodeForm() {
  const [state, send] = useFormAction(confirmCodeAction)
  const { errors, message, form } = useFormErrors(state)
  const { values } = state

  return (
    <form {...form} action={send} aria-label="코드 확인" className="grid gap-4">
      <FormMessage>{message}</FormMessage>
      <Field
        label="확인 코드"
        name="code"
        rule="숫자 6자리 · 10분"
        value={values?.code}
        inputMode="numeric"
        autoComplete="one-time-code"
        maxLength={6}
        error={errors.code}
        required
      />
      <SubmitButton size="l" wide pending="확인하는 중">
        확인
      </SubmitButton>
    </form>
  )
}
