'use client'

import { useActionState } from 'react'
import { FormMessage } from '@/components/ui/form-message'
import { HiddenFields } from '@/components/ui/hidden-fields'
import { SubmitButton } from '@/components/ui/submit-button'
import { useFormErrors } from '@/components/ui/use-form-errors'
import { addByHandAction, editByHandAction } from '@/lib/timetables/actions'
import { handFieldsOf } from '@/lib/timetables/by-hand'
import type { EntryView } from '@/lib/timetables/schema'
import { HandFields } from './hand-fields'
import { tellDesk } from './use-desk'

/** A class that no list has. Rows without a time are left out. */
export function ByHandForm({ fields }: { fields: Readonly<Record<string, string>> }) {
  const [state, send] = useActionState(addByHandAction, {})
  const { errors, message, form } = useFormErrors(state)
  const { values } = state

  return (
    <form
      {...form}
      action={send}
      onSubmitCapture={() => tellDesk(fields.timetableId)}
      aria-label="직접 적기"
      className="grid max-w-post gap-5 pt-5"
    >
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

type EditByHandProps = { entry: EntryView; fields: Readonly<Record<string, string>> }

/** A class that was written by hand, to be written better. */
export function EditByHand({ entry, fields }: EditByHandProps) {
  const [state, send] = useActionState(editByHandAction, {})
  const { errors, message, form } = useFormErrors(state)

  return (
    <form
      {...form}
      action={send}
      onSubmitCapture={() => tellDesk(fields.timetableId)}
      aria-label="수업 고치기"
      className="mt-8 grid max-w-post gap-5 border-t border-line-2 pt-5"
    >
      <HiddenFields fields={fields} />
      <FormMessage>{message}</FormMessage>
      <HandFields
        values={state.values ?? handFieldsOf(entry)}
        errors={errors}
        meetings={entry.meetings.length}
      />
      <div>
        <SubmitButton tone="line" pending="저장하는 중">
          수업 저장
        </SubmitButton>
      </div>
    </form>
  )
}
