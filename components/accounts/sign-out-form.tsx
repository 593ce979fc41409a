'use client'

import { type ReactNode, useActionState } from 'react'
import { signOutAction } from '@/lib/accounts/session-actions'

export function SignOutForm({ className, children }: { className: string; children: ReactNode }) {
  const [, send] = useActionState(signOutAction, {})

  return (
    <form action={send} className={className}>
      {children}
    </form>
  )
}
