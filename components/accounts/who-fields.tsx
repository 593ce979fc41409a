import { Field } from '@/components/ui/field'
import { Select } from '@/components/ui/select'
import type { FormState } from '@/lib/core/form'

export type Choice = { value: string; label: string }

type WhoProps = {
  universities: readonly Choice[]
  values: FormState['values']
  errors: Readonly<Record<string, string>>
}

/** Which account: its university and its login id, as they were typed. */
export function WhoFields({ universities, values, errors }: WhoProps) {
  return (
    <>
      <Select
        label="학교"
        name="university"
        options={universities}
        value={values?.university ?? universities[0]?.value}
        error={errors.university}
        required
      />
      <Field
        label="아이디"
        name="loginId"
        value={values?.loginId}
        autoComplete="username"
        autoCapitalize="none"
        spellCheck={false}
        error={errors.loginId}
        required
      />
    </>
  )
}
