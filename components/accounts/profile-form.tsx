'use client'

import { useActionState } from 'react'
import { Field } from '@/components/ui/field'
import { FormMessage } from '@/components/ui/form-message'
import { SubmitButton } from '@/components/ui/submit-button'
import { useFirstError } from '@/components/ui/use-first-error'
import { updateProfileAction } from '@/lib/accounts/actions'
import type { MeView } from '@/lib/accounts/schema'

type ProfileFormProps = {
  me: MeView
  /** "12월 24일", when the nickname cannot change yet. */
  changeableFrom: string | null
}

export function ProfileForm({ me, changeableFrom }: ProfileFormProps) {
  const [state, send] = useActionState(updateProfileAction, {})
  const form = useFirstError(state)
  const { values, fields: errors = {} } = state

  return (
    <form ref={form} action={send} aria-label="프로필" className="grid gap-4 pt-4 wide:pt-5">
      <FormMessage>{Object.keys(errors).length === 0 && state.message}</FormMessage>
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
      />
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
