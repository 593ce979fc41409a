'use client'

import type { FormAction } from '@/components/ui/form-action'
import { FormMessage } from '@/components/ui/form-message'
import { HiddenFields } from '@/components/ui/hidden-fields'
import { SubmitButton } from '@/components/ui/submit-button'
import { useFormAction } from '@/components/ui/use-form-action'

type PersonActionProps = {
  action: FormAction
  fields: Readonly<Record<string, string>>
  /** Whom it is about, for who does not see the row: "민지 님 신청 받기". */
  label: string
  tone?: 'soft' | 'line' | 'danger'
  children: string
}

/** One thing to do about one person. */
export function PersonAction({ action, fields, label, tone = 'line', children }: PersonActionProps) {
  const [state, send] = useFormAction(action)

  return (
    <form action={send}>
      <HiddenFields fields={fields} />
      <SubmitButton tone={tone} size="s" aria-label={label}>
        {children}
      </SubmitButton>
      <FormMessage>{state.message}</FormMessage>
    </form>
  )
}
