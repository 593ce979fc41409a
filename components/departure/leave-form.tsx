'use client'

import { ButtonLink } from '@/components/ui/button'
import { FormMessage } from '@/components/ui/form-message'
import { HiddenFields } from '@/components/ui/hidden-fields'
import { PasswordField } from '@/components/ui/password-field'
import { SubmitButton } from '@/components/ui/submit-button'
import { useFormAction } from '@/components/ui/use-form-action'
import { useFormErrors } from '@/components/ui/use-form-errors'
import { leaveAction } from '@/lib/departure/actions'
import type { LeaveWishes } from '@/lib/departure/schema'

/** The password again, and the one button that cannot be undone. */
export function LeaveForm({ wishes }: { wishes: LeaveWishes }) {
  const [state, send] = useFormAction(leaveAction)
  const { errors, message, form } = useFormErrors(state)

  return (
    <form {...form} action={send} aria-label="탈퇴" className="grid gap-4">
      <HiddenFields fields={wishes} />
      <FormMessage>{message}</FormMessage>
      <PasswordField
        label="비밀번호"
        name="password"
        required
        autoComplete="current-password"
        help="본인인지 한 번 더 확인해요."
        error={errors.password}
      />
      <div className="flex flex-wrap justify-between gap-2 pt-1">
        <ButtonLink href="/settings/leave" tone="bare">
          다시 고르기
        </ButtonLink>
        <SubmitButton tone="danger" pending="탈퇴하는 중">
          탈퇴하기
        </SubmitButton>
      </div>
    </form>
  )
}
