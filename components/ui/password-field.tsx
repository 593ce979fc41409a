'use client'

import { type ComponentProps, useState } from 'react'
import { Field } from './field'
import { IconButton } from './icon-button'

/** A password with an eye to look at it; the eye appears only where JavaScript runs it. */
export function PasswordField(props: Omit<ComponentProps<typeof Field>, 'type' | 'trailing' | 'value'>) {
  const [shown, setShown] = useState(false)

  return (
    <Field
      {...props}
      type={shown ? 'text' : 'password'}
      autoCapitalize="none"
      spellCheck={false}
      trailing={
        <IconButton
          icon={shown ? 'hide' : 'show'}
          label="비밀번호 보기"
          aria-pressed={shown}
          className="size-9! [&>.icon]:size-[18px] aria-[pressed=true]:[&>.icon]:fill-none!"
          onClick={() => setShown(!shown)}
        />
      }
    />
  )
}
