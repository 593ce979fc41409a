'use client'

import Link from 'next/link'
import { useState } from 'react'
import { Checkbox } from '@/components/ui/checkbox'
import { Field } from '@/components/ui/field'
import { FormMessage } from '@/components/ui/form-message'
import { HiddenFields } from '@/components/ui/hidden-fields'
import { PasswordField } from '@/components/ui/password-field'
import { Select } from '@/components/ui/select'
import { SubmitButton } from '@/components/ui/submit-button'
import { useFormAction } from '@/components/ui/use-form-action'
import { useFormErrors } from '@/components/ui/use-form-errors'
import { WaitNotice } from '@/components/ui/wait-notice'
import { registerAction } from '@/lib/accounts/session-actions'
import { useAvailability } from './use-availability'
import type { Choice } from './who-fields'

type RegisterFormProps = {
  universities: readonly Choice[]
  fields: Readonly<Record<string, string>>
}

/**
 * Whether login id and nickname are free is told while typing, where there is JavaScript. What is missing is told by
 * the server, together with all that it refuses.
 */
export function RegisterForm({ universities, fields }: RegisterFormProps) {
  const [state, send, sending] = useFormAction(registerAction)
  const { errors, message, form } = useFormErrors(state)
  const { values, retryAfter } = state
  const [university, setUniversity] = useState(values?.university ?? '')
  const loginId = useAvailability({ university, name: 'loginId', error: errors.loginId, sending })
  const nickname = useAvailability({ university, name: 'nickname', error: errors.nickname, sending })

  return (
    <form {...form} onSubmit={undefined} action={send} aria-label="가입하기" className="grid gap-4">
      <HiddenFields fields={fields} />
      {retryAfter === undefined ? (
        <FormMessage>{message}</FormMessage>
      ) : (
        <WaitNotice
          key={retryAfter}
          seconds={retryAfter}
          what="가입할 수 있어요"
          why="같은 곳에서 가입한 사람이 많아요. 적은 내용은 그대로 있어요."
        />
      )}
      <Select
        label="학교"
        name="university"
        options={universities}
        placeholder="학교를 골라요"
        value={values?.university}
        error={errors.university}
        onChange={(event) => setUniversity(event.target.value)}
        required
      />
      <Field
        label="아이디"
        name="loginId"
        rule="영문 소문자, 숫자, _ · 4–20자"
        value={values?.loginId}
        autoComplete="username"
        autoCapitalize="none"
        spellCheck={false}
        required
        {...loginId}
      />
      <PasswordField
        label="비밀번호"
        name="password"
        rule="10자 이상"
        autoComplete="new-password"
        error={errors.password}
        required
      />
      <Field
        label="닉네임"
        name="nickname"
        rule="2–10자, 30일에 한 번 바꿔요"
        value={values?.nickname}
        autoComplete="nickname"
        required
        {...nickname}
      />
      <Field
        label="이메일"
        name="email"
        rule="선택"
        type="email"
        value={values?.email}
        autoComplete="email"
        help="비밀번호를 잊었을 때만 써요. 적지 않으면 학교 운영진에게 부탁해야 해요."
        error={errors.email}
      />
      <Checkbox
        name="agreed"
        label={
          <>
            <Link href="/terms" className="text-primary underline">
              이용약관
            </Link>
            과{' '}
            <Link href="/privacy" className="text-primary underline">
              개인정보와 익명이 지켜지는 방법
            </Link>
            을 읽었고 동의해요
          </>
        }
        defaultChecked={values ? 'agreed' in values : false}
        error={errors.agreed}
        required
      />
      <SubmitButton size="l" wide pending="가입하는 중">
        가입하기
      </SubmitButton>
    </form>
  )
}
