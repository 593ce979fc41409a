'use client'

import { useActionState } from 'react'
import { Field } from '@/components/ui/field'
import { FormMessage } from '@/components/ui/form-message'
import { HiddenFields } from '@/components/ui/hidden-fields'
import { Select } from '@/components/ui/select'
import { SubmitButton } from '@/components/ui/submit-button'
import { useFormErrors } from '@/components/ui/use-form-errors'
import { weekdays } from '@/lib/catalogue/meeting'
import { addByHandAction } from '@/lib/timetables/actions'
import { handRows } from '@/lib/timetables/by-hand'
import { titleMax } from '@/lib/timetables/schema'

const days = weekdays.map((label, day) => ({ value: String(day), label }))

/** A class that no list has. Rows without a time are left out. */
export function ByHandForm({ fields }: { fields: Readonly<Record<string, string>> }) {
  const [state, send] = useActionState(addByHandAction, {})
  const { errors, message, form } = useFormErrors(state)
  const { values } = state

  return (
    <form {...form} action={send} aria-label="직접 적기" className="grid max-w-post gap-5 pt-5">
      <HiddenFields fields={fields} />
      <FormMessage>{message}</FormMessage>
      <Field
        label="수업 이름"
        name="title"
        rule={`${titleMax}자까지`}
        required
        value={values?.title}
        error={errors.title}
      />
      <div className="grid grid-cols-2 gap-3">
        <Field label="교수" name="professor" value={values?.professor} error={errors.professor} />
        <Field
          label="학점"
          name="credits"
          type="number"
          min={0}
          max={100}
          step={0.5}
          value={values?.credits}
          error={errors.credits}
        />
      </div>
      {handRows.map((row) => (
        <fieldset key={row} className="grid grid-cols-2 gap-3 wide:grid-cols-4">
          <legend className="mb-1.5 text-13 font-650">{row + 1}번째 시간</legend>
          <Select
            label="요일"
            name={`day${row}`}
            options={days}
            value={values?.[`day${row}`] ?? '0'}
            error={errors[`day${row}`]}
          />
          <Field
            label="시작"
            name={`start${row}`}
            type="time"
            step={300}
            value={values?.[`start${row}`]}
            error={errors[`start${row}`]}
          />
          <Field
            label="끝"
            name={`end${row}`}
            type="time"
            step={300}
            value={values?.[`end${row}`]}
            error={errors[`end${row}`]}
          />
          <Field
            label="장소"
            name={`room${row}`}
            maxLength={40}
            value={values?.[`room${row}`]}
            error={errors[`room${row}`]}
          />
        </fieldset>
      ))}
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
