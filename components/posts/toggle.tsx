'use client'

import { clsx } from 'clsx'
import { useEffect } from 'react'
import type { FormAction } from '@/components/ui/form-action'
import { HiddenFields } from '@/components/ui/hidden-fields'
import { Icon } from '@/components/ui/icon'
import { toast } from '@/components/ui/toast'
import { useFormAction } from '@/components/ui/use-form-action'

const kinds = {
  like: { label: '공감', hotkey: 'l', chosen: 'bg-like-wash! text-like! shadow-none!' },
  scrap: { label: '스크랩', hotkey: undefined, chosen: 'bg-warn-wash! text-scrap! shadow-none!' },
} as const

type ToggleProps = {
  kind: keyof typeof kinds
  on: boolean
  count: number
  /** One's own: the number is shown, nothing can be pressed. */
  mine: boolean
  /** Gets `fields` and `on`: whether it is given now, and so is to be taken back. */
  action: FormAction
  fields: Readonly<Record<string, string>>
}

/** 공감 or 스크랩: a form of one button. With scripts it answers at once; a refusal puts it back and says why. */
export function Toggle({ kind, on, count, mine, action, fields }: ToggleProps) {
  const [state, send, pending] = useFormAction(action)
  const shown = pending ? !on : on
  const number = pending ? count + (on ? -1 : 1) : count

  useEffect(() => {
    if (state.message) toast({ text: state.message })
  }, [state])

  const { label, chosen, hotkey } = kinds[kind]
  const look = clsx(
    'inline-flex h-11 items-center gap-1.5 rounded-ctl px-[13px] text-14 font-600 text-ink-2 tabular-nums shadow-[inset_0_0_0_1px_var(--line-2)] transition-colors hover:bg-sunken',
    shown && chosen,
  )
  const words = (
    <>
      <Icon name={kind} firm filled={shown} className={clsx('size-[17px]', kind === 'like' && 'beat')} />
      {number > 0 ? `${label} ${number}` : label}
    </>
  )
  if (mine) return <span className={clsx(look, 'px-1! shadow-none! hover:bg-transparent')}>{words}</span>

  return (
    <form action={send}>
      <HiddenFields fields={{ ...fields, on: String(on) }} />
      <button
        type="submit"
        aria-pressed={shown}
        data-key={hotkey}
        onClick={(event) => pending && event.preventDefault()}
        className={look}
      >
        {words}
      </button>
      {state.message && <p className="unscripted text-12 text-danger">{state.message}</p>}
    </form>
  )
}
