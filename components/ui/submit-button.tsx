'use client'

import type { ReactNode } from 'react'
import { useFormStatus } from 'react-dom'
import { Button, type ButtonLook } from './button'

type SubmitButtonProps = ButtonLook & {
  children: ReactNode
  /** What it says while the form is on its way: "올리는 중". */
  pending?: string | undefined
  disabled?: boolean | undefined
  name?: string
  value?: string
  className?: string | undefined
}

/** Sends its form once: while it is on its way a second press does nothing and the name says so. */
export function SubmitButton({
  children,
  pending,
  tone = 'go',
  disabled = false,
  ...look
}: SubmitButtonProps) {
  const form = useFormStatus()

  return (
    <Button
      type="submit"
      tone={tone}
      disabled={disabled}
      aria-disabled={form.pending || undefined}
      onClick={(event) => form.pending && event.preventDefault()}
      {...look}
    >
      {form.pending && pending ? pending : children}
    </Button>
  )
}
