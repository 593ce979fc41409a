'use client'

import { clsx } from 'clsx'
import { useActionState, useEffect } from 'react'
import type { FormAction } from '@/components/ui/form-action'
import { HiddenFields } from '@/components/ui/hidden-fields'
import { Icon } from '@/components/ui/icon'
import { toast } from '@/components/ui/toast'

const kinds = {
  like: { label: '공감', chosen: 'bg-like-wash! text-like! shadow-none!', quiet: 'text-like!' },
  scrap: { label: '스크랩', chosen: 'bg-warn-wash! text-scrap! shadow-none!', quiet: 'text-scrap!' },
} as const

const shapes = {
  button:
    'h-10 gap-1.5 rounded-ctl px-[13px] text-14 font-600 text-ink-2 shadow-[inset_0_0_0_1px_var(--line-2)] hover:bg-sunken',
  quiet: 'min-h-7 gap-1 rounded-tag px-2 text-12 font-550 text-ink-3 hover:text-ink',
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
  /** `quiet` under comments. */
  shape?: keyof typeof shapes | undefined
}

/** 공감 or 스크랩: a form of one button. With scripts it answers at once; a refusal puts it back and says why. */
export function Toggle({ kind, on, count, mine, action, fields, shape = 'button' }: ToggleProps) {
  const [state, send, pending] = useActionState(action, {})
  const shown = pending ? !on : on
  const number = pending ? count + (on ? -1 : 1) : count

  useEffect(() => {
    if (state.message) toast({ text: state.message })
  }, [state])

  const { label, chosen, quiet } = kinds[kind]
  const look = clsx(
    'inline-flex items-center tabular-nums transition-colors',
    shapes[shape],
    shown && (shape === 'button' ? chosen : quiet),
  )
  const words = (
    <>
      <Icon
        name={kind}
        filled={shown}
        className={clsx(
          'stroke-2',
          shape === 'button' ? 'size-[17px]' : 'size-3.5',
          kind === 'like' && 'beat',
        )}
      />
      {number > 0 ? `${label} ${number}` : label}
    </>
  )
  if (mine)
    return (
      <span className={clsx(look, shape === 'button' && 'px-1! shadow-none! hover:bg-transparent')}>
        {words}
      </span>
    )

  return (
    <form action={send}>
      <HiddenFields fields={{ ...fields, on: String(on) }} />
      <button
        type="submit"
        aria-pressed={shown}
        onClick={(event) => pending && event.preventDefault()}
        className={look}
      >
        {words}
      </button>
      {state.message && <p className="unscripted text-12 text-danger">{state.message}</p>}
    </form>
  )
}
