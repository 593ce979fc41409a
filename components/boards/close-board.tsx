'use client'

import { FormMessage } from '@/components/ui/form-message'
import { HiddenFields } from '@/components/ui/hidden-fields'
import { SubmitButton } from '@/components/ui/submit-button'
import { useFormAction } from '@/components/ui/use-form-action'
import { closeBoardAction } from '@/lib/boards/actions'

/** Closing a board that is empty; one with posts says why it stays. */
export function CloseBoard({ slug }: { slug: string }) {
  const [state, send] = useFormAction(closeBoardAction)

  return (
    <form action={send} aria-label="게시판 닫기" className="mt-9 grid gap-3 border-t border-line-2 pt-5">
      <HiddenFields fields={{ slug }} />
      <FormMessage>{state.message}</FormMessage>
      <div className="flex items-center justify-between gap-4">
        <p className="text-14 text-ink-2">글이 하나도 없을 때만 닫을 수 있어요.</p>
        <SubmitButton tone="danger" size="s" pending="닫는 중">
          게시판 닫기
        </SubmitButton>
      </div>
    </form>
  )
}
