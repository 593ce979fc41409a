'use client'

import { Checkbox } from '@/components/ui/checkbox'
import { Field } from '@/components/ui/field'
import { FormMessage } from '@/components/ui/form-message'
import { Select } from '@/components/ui/select'
import { SubmitButton } from '@/components/ui/submit-button'
import { useFormAction } from '@/components/ui/use-form-action'
import { useFormErrors } from '@/components/ui/use-form-errors'
import { shortSemester } from '@/lib/catalogue/semester'
import { addTakenAction } from '@/lib/grades/actions'
import { titleMax } from '@/lib/grades/policy'

/** A course that stands in no timetable. It is written into the grade sheet of its semester. */
export function AddTakenForm({ semesters }: { semesters: readonly string[] }) {
  const [state, send] = useFormAction(addTakenAction)
  const { errors, message, form } = useFormErrors(state)

  return (
    <details open={state.message !== undefined || undefined} className="border-b border-line py-3">
      <summary className="w-fit py-1 text-14 font-600 text-primary">직접 더하기</summary>
      <form {...form} action={send} aria-label="과목 더하기" className="grid gap-3 pt-3">
        <FormMessage>{message}</FormMessage>
        <Select
          label="학기"
          name="semester"
          value={state.values?.semester ?? semesters[0]}
          options={semesters.map((value) => ({ value, label: shortSemester(value) }))}
          error={errors.semester}
        />
        <Field
          label="과목"
          name="title"
          required
          maxLength={titleMax}
          value={state.values?.title}
          error={errors.title ?? errors.rows}
        />
        <Field
          label="학점"
          name="credits"
          type="number"
          min={0}
          max={100}
          step={0.5}
          required
          value={state.values?.credits ?? '3'}
          error={errors.credits}
        />
        <Checkbox label="전공이에요" name="major" defaultChecked={state.values?.major !== undefined} />
        <SubmitButton tone="line" pending="더하는 중">
          더하기
        </SubmitButton>
      </form>
    </details>
  )
}
