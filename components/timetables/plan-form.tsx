'use client'

import { useActionState } from 'react'
import { Checkbox } from '@/components/ui/checkbox'
import { Field } from '@/components/ui/field'
import type { FormAction } from '@/components/ui/form-action'
import { FormMessage } from '@/components/ui/form-message'
import { HiddenFields } from '@/components/ui/hidden-fields'
import { Select } from '@/components/ui/select'
import { SubmitButton } from '@/components/ui/submit-button'
import { useFormErrors } from '@/components/ui/use-form-errors'
import { editTimetableAction, makeTimetableAction } from '@/lib/timetables/actions'
import { nameMax } from '@/lib/timetables/lengths'
import { visibilities } from '@/lib/timetables/policy'
import type { TimetableView } from '@/lib/timetables/schema'
import { visibilityHelp, visibilityTexts } from '@/lib/timetables/wording'

const visible = visibilities.map((value) => ({ value, label: visibilityTexts[value] }))

type PlanFormProps = {
  /** The plan that is changed; without it a new one is made. */
  plan?: TimetableView | undefined
  fields: Readonly<Record<string, string>>
  /** What a new one is called until somebody says better. */
  name?: string | undefined
}

export function PlanForm({ plan, fields, name }: PlanFormProps) {
  const [state, send] = useActionState(plan ? editTimetableAction : makeTimetableAction, {})
  const { errors, message, form } = useFormErrors(state)

  return (
    <form
      {...form}
      action={send}
      aria-label={plan ? '시간표 설정' : '새 시간표'}
      className="grid max-w-post gap-5 pt-5"
    >
      <HiddenFields fields={fields} />
      <FormMessage>{message}</FormMessage>
      <Field
        label="이름"
        name="name"
        rule={`${nameMax}자까지`}
        required
        value={state.values?.name ?? plan?.name ?? name}
        error={errors.name}
      />
      {plan && (
        <Select
          label="누구에게 보이나요"
          name="visibility"
          help={visibilityHelp}
          options={visible}
          value={state.values?.visibility ?? plan.visibility}
          error={errors.visibility}
        />
      )}
      {plan && !plan.primary && <Checkbox label="이 학기의 대표 시간표로 삼기" name="primary" />}
      <div>
        <SubmitButton pending="저장하는 중">{plan ? '저장' : '만들기'}</SubmitButton>
      </div>
    </form>
  )
}

type PlanButtonProps = {
  action: FormAction
  fields: Readonly<Record<string, string>>
  tone: 'line' | 'danger'
  children: string
}

/** One thing to do with a whole plan. */
export function PlanButton({ action, fields, tone, children }: PlanButtonProps) {
  const [state, send] = useActionState(action, {})

  return (
    <form action={send} aria-label={children} className="grid gap-2">
      <HiddenFields fields={fields} />
      <FormMessage>{state.message}</FormMessage>
      <div>
        <SubmitButton tone={tone} size="s">
          {children}
        </SubmitButton>
      </div>
    </form>
  )
}
