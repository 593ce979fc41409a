'use client'

import type { ReactNode } from 'react'
import { SubmitButton } from '@/components/ui/submit-button'
import { useFormAction } from '@/components/ui/use-form-action'
import { withdrawReportAction } from '@/lib/moderation/actions'

/** Takes one's own report back; the fields say of what. */
export function WithdrawForm({ children }: { children: ReactNode }) {
  const [state, send] = useFormAction(withdrawReportAction)

  return (
    <form action={send} className="pt-2 pb-1">
      {children}
      <SubmitButton tone="line" size="s" pending="거두는 중">
        신고 거두기
      </SubmitButton>
      {state.message && <p className="pt-1 text-13 text-danger">{state.message}</p>}
    </form>
  )
}
