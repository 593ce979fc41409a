'use client'

import { FormMessage } from '@/components/ui/form-message'
import { HiddenFields } from '@/components/ui/hidden-fields'
import { Icon } from '@/components/ui/icon'
import { SubmitButton } from '@/components/ui/submit-button'
import { useFormAction } from '@/components/ui/use-form-action'
import { removePackAction } from '@/lib/graduation/actions'

/** Behind a fold, with what comes of it. */
export function RemovePack({ packId }: { packId: string }) {
  const [state, send] = useFormAction(removePackAction)

  return (
    <details className="group mt-10 border-t border-line-2 pt-2">
      <summary className="flex min-h-11 list-none items-center gap-1.5 text-14 font-600 text-ink-2 hover:text-primary">
        <Icon name="next" className="size-4 group-open:rotate-90" />이 요건 지우기
      </summary>
      <form action={send} className="grid max-w-post gap-3 pt-1">
        <HiddenFields fields={{ packId }} />
        <FormMessage>{state.message}</FormMessage>
        <p className="text-14 text-ink-2">
          지우면 이 학과 학생이 졸업 요건을 볼 수 없어요. 10분 안에는 되돌릴 수 있어요.
        </p>
        <div>
          <SubmitButton tone="danger" icon="remove" pending="지우는 중">
            지우기
          </SubmitButton>
        </div>
      </form>
    </details>
  )
}
