'use client'

import { Field } from '@/components/ui/field'
import { FormMessage } from '@/components/ui/form-message'
import { SubmitButton } from '@/components/ui/submit-button'
import { useFormAction } from '@/components/ui/use-form-action'
import { useFormErrors } from '@/components/ui/use-form-errors'
import { callFriendAction } from '@/lib/friends/actions'

/** Asking somebody by their login id. */
export function CallForm() {
  const [state, send] = useFormAction(callFriendAction)
  const { errors, message, form } = useFormErrors(state)

  return (
    <form {...form} action={send} aria-label="친구 신청" className="grid gap-3 pt-4">
      <FormMessage>{message}</FormMessage>
      <div className="flex items-start gap-2">
        <div className="min-w-0 flex-1">
          <Field
            label="친구의 아이디"
            name="loginId"
            required
            autoCapitalize="none"
            autoComplete="off"
            spellCheck={false}
            value={state.values?.loginId}
            error={errors.loginId}
            help="그 아이디를 쓰는 사람이 있는지는 알려 드리지 않아요. 상대가 받으면 친구가 돼요."
          />
        </div>
        <SubmitButton pending="보내는 중" className="mt-[26px] min-h-12">
          신청
        </SubmitButton>
      </div>
    </form>
  )
}
