'use client'

import type { FormAction } from '@/components/ui/form-action'
import { HiddenFields } from '@/components/ui/hidden-fields'
import { SubmitButton } from '@/components/ui/submit-button'
import { useFormAction } from '@/components/ui/use-form-action'

type StepButtonProps = {
  action: FormAction
  fields: Readonly<Record<string, string>>
  /** What the form is called, with what it is about. */
  label: string
  tone?: 'go' | 'soft' | 'line' | 'bare' | undefined
  size?: 's' | 'm' | undefined
  children: string
}

/** One press that does one thing to the order. */
export function StepButton({ action, fields, label, tone = 'line', size = 's', children }: StepButtonProps) {
  const [state, send] = useFormAction(action)

  return (
    <form action={send} aria-label={label} className="flex-none">
      <HiddenFields fields={fields} />
      <SubmitButton tone={tone} size={size}>
        {children}
      </SubmitButton>
      {state.message && (
        <p role="alert" className="mt-1 max-w-[24ch] text-12 text-danger">
          {state.message}
        </p>
      )}
    </form>
  )
}
