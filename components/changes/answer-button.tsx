'use client'

import { HiddenFields } from '@/components/ui/hidden-fields'
import { SubmitButton } from '@/components/ui/submit-button'
import { useFormAction } from '@/components/ui/use-form-action'
import { answerChangeAction } from '@/lib/changes/actions'

type AnswerButtonProps = {
  /** What the form is called, with the class it is about. */
  label: string
  fields: Readonly<Record<string, string>>
  tone: 'soft' | 'line' | 'danger'
  children: string
}

/** One answer to one change: pressing it sends it. */
export function AnswerButton({ label, fields, tone, children }: AnswerButtonProps) {
  const [state, send] = useFormAction(answerChangeAction)

  return (
    <form action={send} aria-label={label} className="min-w-0">
      <HiddenFields fields={fields} />
      <SubmitButton tone={tone} className="min-h-11 w-full whitespace-normal" pending="보내는 중">
        {children}
      </SubmitButton>
      {state.message && (
        <p role="alert" className="mt-1 text-12 text-danger">
          {state.message}
        </p>
      )}
    </form>
  )
}
