'use client'

import { Field } from '@/components/ui/field'
import { FormMessage } from '@/components/ui/form-message'
import { SubmitButton } from '@/components/ui/submit-button'
import { useFormAction } from '@/components/ui/use-form-action'
import { useFormErrors } from '@/components/ui/use-form-errors'
import { chooseProgrammeAction } from '@/lib/graduation/actions'
import type { GraduationView } from '@/lib/graduation/schema'

type ProgrammeFormProps = Pick<GraduationView, 'department' | 'entryYear' | 'departments'>

/** Of which department and year one is: kept in the profile, seen by nobody else. */
export function ProgrammeForm({ department, entryYear, departments }: ProgrammeFormProps) {
  const [state, send] = useFormAction(chooseProgrammeAction)
  const { errors, message, form } = useFormErrors(state)
  const { values } = state

  return (
    <form {...form} action={send} aria-label="학과와 입학 연도" className="grid max-w-door gap-4 pt-5">
      <FormMessage>{message}</FormMessage>
      <Field
        label="학과"
        name="department"
        list="departments"
        autoComplete="off"
        required
        value={values?.department ?? department ?? ''}
        error={errors.department}
      />
      <datalist id="departments">
        {departments.map((name) => (
          <option key={name} value={name} />
        ))}
      </datalist>
      <Field
        label="입학 연도"
        name="entryYear"
        rule="네 자리 숫자"
        inputMode="numeric"
        maxLength={4}
        required
        value={values?.entryYear ?? entryYear?.toString() ?? ''}
        help="프로필에 저장해요. 나만 볼 수 있어요."
        error={errors.entryYear}
      />
      <div className="flex justify-end">
        <SubmitButton pending="찾는 중">졸업 요건 보기</SubmitButton>
      </div>
    </form>
  )
}
