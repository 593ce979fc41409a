'use client'

import { useActionState } from 'react'
import { FormMessage } from '@/components/ui/form-message'
import { HiddenFields } from '@/components/ui/hidden-fields'
import { SubmitButton } from '@/components/ui/submit-button'
import { useFormErrors } from '@/components/ui/use-form-errors'
import { addByHandAction } from '@/lib/timetables/actions'
import { HandFields } from './hand-fields'

/** A class that no list has. Rows without a time are left out. */
export function ByHandForm({ fields }: { fields: Readonly<Record<string, string>> }) {
  const [state, send] = useActionState(addByHandAction, {})
  const { errors, message, form } = useFormErrors(state)
  const { values } = state

  return (
    <form {...form} action={send} aria-label="직접 적기" className="grid max-w-post gap-5 pt-5">
      <HiddenFields fields={fields} />
      <FormMessage>{message}</FormMessage>
      <HandFields values={values} errors={errors} />
      <div className="flex gap-2">
        <SubmitButton size="l" pending="담는 중">
          담기
        </SubmitButton>
        {state.code === 'timetable.overlap' && (
          <SubmitButton tone="line" size="l" name="replace" value="true">
            바꾸기
          </SubmitButton>
        )}
      </div>
    </form>
  )
}
