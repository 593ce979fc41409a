'use client'

import { Field } from '@/components/ui/field'

let token = ''

/** What the page's requests carry; it stays in this tab and is gone with it. */
export function currentToken(): string {
  return token
}

export function TokenField() {
  return (
    <form className="mt-6 max-w-post" onSubmit={(event) => event.preventDefault()}>
      <Field
        label="액세스 토큰"
        name="token"
        help="비워 두면 이 브라우저의 로그인으로 보내요. 토큰은 어디에도 저장하지 않아요."
        autoComplete="off"
        spellCheck={false}
        onChange={(event) => {
          token = event.target.value.trim()
        }}
      />
    </form>
  )
}
