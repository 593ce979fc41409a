'use client'

import { useState } from 'react'
import { Field } from '@/components/ui/field'
import { FormMessage } from '@/components/ui/form-message'
import { PasswordField } from '@/components/ui/password-field'
import { SubmitButton } from '@/components/ui/submit-button'
import { useFormAction } from '@/components/ui/use-form-action'
import { useFormErrors } from '@/components/ui/use-form-errors'
import { updateProfileAction } from '@/lib/accounts/actions'
import type { MeView } from '@/lib/accounts/schema'

type ProfileFormProps = {
  me: MeView
  /** "12월 24일", when the nickname cannot change yet. */
  changeableFrom: string | null
}

export function ProfileForm({ me, changeableFrom }: ProfileFormProps) {
  const [state, send] = useFormAction(updateProfileAction)
  const { errors, message, form } = useFormErrors(state)
  const { values } = state
  const [email, setEmail] = useState(values?.email ?? me.email ?? '')
  const moves = email !== (me.email ?? '')

  return (
    <form {...form} action={send} aria-label="프로필" className="grid gap-4 pt-4 wide:pt-5">
      <FormMessage tone={state.retryAfter === undefined ? 'bad' : 'warn'}>{message}</FormMessage>
      <Field
        label="닉네임"
        name="nickname"
        rule="2–10자, 30일에 한 번"
        value={values?.nickname ?? me.nickname}
        readOnly={changeableFrom !== null}
        help={changeableFrom ? `${changeableFrom}부터 다시 바꿀 수 있어요.` : '닉네임으로 쓴 글에 보여요.'}
        error={errors.nickname}
        required
      />
      <Field
        label="이메일"
        name="email"
        type="email"
        rule="선택"
        value={values?.email ?? me.email ?? ''}
        autoComplete="email"
        help="비밀번호를 잊었을 때만 써요."
        error={errors.email}
        onChange={(event) => setEmail(event.target.value)}
      />
      <div className={moves ? undefined : 'unscripted'}>
        <PasswordField
          label="지금 비밀번호"
          name="currentPassword"
          rule="이메일을 바꿀 때만"
          autoComplete="current-password"
          error={errors.currentPassword}
          required={moves}
        />
      </div>
      <Field
        label="학과"
        name="department"
        rule="선택"
        value={values?.department ?? me.department ?? ''}
        help="나만 볼 수 있어요."
        error={errors.department}
      />
      <Field
        label="입학 연도"
        name="entryYear"
        rule="선택"
        inputMode="numeric"
        maxLength={4}
        value={values?.entryYear ?? me.entryYear?.toString() ?? ''}
        help="나만 볼 수 있어요."
        error={errors.entryYear}
      />
      <div className="flex justify-end">
        <SubmitButton pending="저장하는 중">저장</SubmitButton>
      </div>
    </form>
  )
}
