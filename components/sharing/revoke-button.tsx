'use client'

import type { FormAction } from '@/components/ui/form-action'
import { FormMessage } from '@/components/ui/form-message'
import { HiddenFields } from '@/components/ui/hidden-fields'
import { SubmitButton } from '@/components/ui/submit-button'
import { useFormAction } from '@/components/ui/use-form-action'

type RevokeButtonProps = { action: FormAction; timetableId: string; children: string }

/** Ends a way out, at once. */
export function RevokeButton({ action, timetableId, children }: RevokeButtonProps) {
  const [state, send] = useFormAction(action)

  return (
    <form action={send} aria-label={children}>
      <HiddenFields fields={{ timetableId }} />
      <FormMessage>{state.message}</FormMessage>
      <SubmitButton tone="danger" size="s" pending="끊는 중">
        {children}
      </SubmitButton>
    </form>
  )
}
