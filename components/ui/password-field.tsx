'use client'

import { type ComponentProps, useEffect, useRef, useState } from 'react'
import { Field } from './field'
import { IconButton } from './icon-button'

/**
 * A password with an eye to look at it; the eye appears only where JavaScript runs it. The server never sends
 * a password back: a new one that is refused stays where it was typed, though React empties the form.
 */
export function PasswordField(props: Omit<ComponentProps<typeof Field>, 'type' | 'trailing' | 'value'>) {
  const [shown, setShown] = useState(false)
  const input = useRef<HTMLInputElement>(null)
  const isNew = props.autoComplete === 'new-password'

  useEffect(() => {
    const field = input.current
    const form = isNew ? field?.form : undefined
    const keep = () => {
      const typed = field?.value ?? ''
      queueMicrotask(() => {
        if (field) field.value = typed
      })
    }
    form?.addEventListener('reset', keep)

    return () => form?.removeEventListener('reset', keep)
  }, [isNew])

  return (
    <Field
      {...props}
      ref={input}
      type={shown ? 'text' : 'password'}
      autoCapitalize="none"
      spellCheck={false}
      trailing={
        <IconButton
          icon={shown ? 'hide' : 'show'}
          label="비밀번호 보기"
          aria-pressed={shown}
          className="scripted relative size-9! after:absolute after:-inset-1 [&>.icon]:size-[18px]"
          onClick={() => setShown(!shown)}
        />
      }
    />
  )
}
