'use client'

import { Field } from '@/components/ui/field'
import { FormMessage } from '@/components/ui/form-message'
import { HiddenFields } from '@/components/ui/hidden-fields'
import { SubmitButton } from '@/components/ui/submit-button'
import { useFormAction } from '@/components/ui/use-form-action'
import { useFormErrors } from '@/components/ui/use-form-errors'
import { capCreditsAction } from '@/lib/enrolment/actions'

/** How many credits the university lets one register for. */
export function CapForm({ timetableId, creditCap }: { timetableId: string; creditCap: number }) {
  const [state, send] = useFormAction(capCreditsAction)
  const { errors, message, form } = useFormErrors(state)

  return (
    <form {...form} action={send} aria-label="학점 상한" className="grid gap-3 pt-4">
      <HiddenFields fields={{ timetableId }} />
      <FormMessage>{message}</FormMessage>
      <div className="flex items-end gap-3">
        <Field
          label="신청할 수 있는 학점"
          name="creditCap"
          type="number"
          min={0}
          max={100}
          step={0.5}
          value={state.values?.creditCap ?? String(creditCap)}
          error={errors.creditCap}
        />
        <SubmitButton tone="line" pending="저장하는 중">
          저장
        </SubmitButton>
      </div>
    </form>
  )
}
