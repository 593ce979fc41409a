'use client'

import type { ReactNode } from 'react'
import type { ButtonLook } from '@/components/ui/button'
import type { FormAction } from '@/components/ui/form-action'
import { FormMessage } from '@/components/ui/form-message'
import { HiddenFields } from '@/components/ui/hidden-fields'
import { SubmitButton } from '@/components/ui/submit-button'
import { useFormAction } from '@/components/ui/use-form-action'

type AnswerFormProps = {
  importId: string
  action: FormAction
  tone: ButtonLook['tone']
  pending: string
  children: ReactNode
}

/** One button that answers for a whole import: confirm, cancel, take back. */
export function AnswerForm({ importId, action, tone, pending, children }: AnswerFormProps) {
  const [state, send] = useFormAction(action)

  return (
    <form action={send} className="grid gap-2">
      <HiddenFields fields={{ importId }} />
      <FormMessage>{state.message}</FormMessage>
      <SubmitButton tone={tone} pending={pending}>
        {children}
      </SubmitButton>
    </form>
  )
}
