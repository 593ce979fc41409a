'use client'

import type { ReactNode } from 'react'
import { useFormAction } from '@/components/ui/use-form-action'
import { signOutAction } from '@/lib/accounts/session-actions'

export function SignOutForm({ className, children }: { className: string; children: ReactNode }) {
  const [, send] = useFormAction(signOutAction)

  return (
    <form action={send} className={className}>
      {children}
    </form>
  )
}
