import type { ReactNode } from 'react'
import { HiddenFields } from '@/components/ui/hidden-fields'
import { type ItemKind, itemNames } from '@/lib/moderation/item'
import { WithdrawForm } from './withdraw-form'

type FoldedProps = { kind: ItemKind; itemId: string; children: ReactNode }

/** What one has reported stays out of one's sight until one asks for it. Everybody else sees it as before. */
export function Folded({ kind, itemId, children }: FoldedProps) {
  return (
    <details className="mt-1.5">
      <summary className="flex min-h-11 cursor-pointer items-center gap-2 text-14 text-ink-2">
        내가 신고한 {itemNames[kind]}
        <span className="font-600 text-primary">보기</span>
      </summary>
      {children}
      <WithdrawForm>
        <HiddenFields fields={{ kind, itemId }} />
      </WithdrawForm>
    </details>
  )
}
