'use client'

import { HiddenFields } from '@/components/ui/hidden-fields'
import { Icon } from '@/components/ui/icon'
import { iconButtonClass } from '@/components/ui/icon-button'
import { useFormAction } from '@/components/ui/use-form-action'
import { pinBoardAction } from '@/lib/boards/actions'

type PinButtonProps = { slug: string; name: string; pinned: boolean }

/** 즐겨찾기: a form of one button, at once where scripts run. */
export function PinButton({ slug, name, pinned }: PinButtonProps) {
  const [, send, pending] = useFormAction(pinBoardAction)
  const shown = pending ? !pinned : pinned

  return (
    <form action={send}>
      <HiddenFields fields={{ slug, on: String(pinned) }} />
      <button
        type="submit"
        aria-label={`${name} 즐겨찾기`}
        aria-pressed={shown}
        onClick={(event) => pending && event.preventDefault()}
        className={iconButtonClass()}
      >
        <Icon name="pin" filled={shown} className={shown ? 'size-5 text-primary' : 'size-5'} />
      </button>
    </form>
  )
}
