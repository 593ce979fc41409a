'use client'

import { useActionState } from 'react'
import { FormMessage } from '@/components/ui/form-message'
import { HiddenFields } from '@/components/ui/hidden-fields'
import { SubmitButton } from '@/components/ui/submit-button'
import { TextArea } from '@/components/ui/text-area'
import { useFormErrors } from '@/components/ui/use-form-errors'
import { editEntryAction, removeEntryAction } from '@/lib/timetables/actions'
import { memoMax } from '@/lib/timetables/lengths'
import type { EntryView } from '@/lib/timetables/schema'
import { Swatches } from './swatches'
import { tellDesk } from './use-desk'

/** Colour and memo of an entry, and the way out of the plan. */
export function EntryForm({ entry, version }: { entry: EntryView; version: number }) {
  const [state, send] = useActionState(editEntryAction, {})
  const { errors, message, form } = useFormErrors(state)
  const fields = { timetableId: entry.timetableId, entryId: entry.id, version: String(version) }

  return (
    <form
      {...form}
      action={send}
      onSubmitCapture={() => tellDesk(entry.timetableId)}
      aria-label="색과 메모"
      className="grid max-w-post gap-5 pt-5"
    >
      <HiddenFields fields={fields} />
      <FormMessage>{message}</FormMessage>
      <Swatches colour={entry.colour} />
      <TextArea
        label="메모"
        name="memo"
        rule={`${memoMax}자까지`}
        help="나만 볼 수 있어요."
        value={state.values?.memo ?? entry.memo}
        error={errors.memo}
      />
      <div>
        <SubmitButton pending="저장하는 중">저장</SubmitButton>
      </div>
    </form>
  )
}

export function RemoveEntry({ entry }: { entry: EntryView }) {
  const [state, send] = useActionState(removeEntryAction, {})

  return (
    <form action={send} aria-label="수업 빼기" className="mt-8 grid gap-3 border-t border-line-2 pt-5">
      <HiddenFields fields={{ timetableId: entry.timetableId, entryId: entry.id }} />
      <FormMessage>{state.message}</FormMessage>
      <div>
        <SubmitButton tone="danger" size="s" pending="빼는 중">
          시간표에서 빼기
        </SubmitButton>
      </div>
    </form>
  )
}
