'use client'

import { clsx } from 'clsx'
import { useEffect } from 'react'
import type { FormAction } from '@/components/ui/form-action'
import { HiddenFields } from '@/components/ui/hidden-fields'
import { Icon } from '@/components/ui/icon'
import { toast } from '@/components/ui/toast'
import { useFormAction } from '@/components/ui/use-form-action'

type HelpfulButtonProps = {
  count: number
  on: boolean
  /** One's own: the number is shown, nothing can be pressed. */
  mine: boolean
  /** Gets `fields` and `on`: whether it is given now, and so is to be taken back. */
  action: FormAction
  fields: Readonly<Record<string, string>>
}

/** 도움돼요: a form of one button. With scripts it answers at once; a refusal puts it back and says why. */
export function HelpfulButton({ count, on, mine, action, fields }: HelpfulButtonProps) {
  const [state, send, pending] = useFormAction(action)
  const shown = pending ? !on : on
  const number = pending ? count + (on ? -1 : 1) : count

  useEffect(() => {
    if (state.message) toast({ text: state.message })
  }, [state])

  const look = clsx(
    '-ml-2 inline-flex min-h-11 items-center gap-1 rounded-ctl px-2 text-13 tabular-nums',
    shown ? 'font-600 text-primary' : 'text-ink-2',
  )
  const words = (
    <>
      <Icon name="helpful" filled={shown} className="size-[15px]" />
      {number > 0 ? `도움돼요 ${number}` : '도움돼요'}
    </>
  )
  if (mine) return <span className={look}>{words}</span>

  return (
    <form action={send}>
      <HiddenFields fields={{ ...fields, on: String(on) }} />
      <button
        type="submit"
        aria-pressed={shown}
        onClick={(event) => pending && event.preventDefault()}
        className={clsx(look, 'hover:bg-sunken')}
      >
        {words}
      </button>
      {state.message && <p className="unscripted text-12 text-danger">{state.message}</p>}
    </form>
  )
}
