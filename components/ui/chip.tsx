import { clsx } from 'clsx'
import Link from 'next/link'
import type { ReactNode } from 'react'
import { Icon } from './icon'

const look =
  'inline-flex h-[34px] flex-none items-center gap-1.5 rounded-ctl px-[11px] text-13 font-550 text-ink-2 whitespace-nowrap shadow-[inset_0_0_0_1px_var(--line-2)] transition-colors'
const chosen = 'bg-wash font-600! text-primary! shadow-[inset_0_0_0_1px_var(--primary)]!'

/** A filter that is a link: chosen ones carry a check, pressing again takes them off. */
export function ChipLink({
  href,
  on = false,
  children,
}: {
  href: string
  on?: boolean
  children: ReactNode
}) {
  return (
    <Link href={href} aria-current={on ? 'true' : undefined} className={clsx(look, on && chosen)}>
      {on && <Icon name="check" className="size-3.5 stroke-2" />}
      {children}
    </Link>
  )
}

type ChipChoiceProps = {
  label: string
  name: string
  value: string
  defaultChecked?: boolean | undefined
  /** `radio` for one of several. */
  type?: 'checkbox' | 'radio' | undefined
}

/** A filter inside a form; native underneath. */
export function ChipChoice({ label, type = 'checkbox', ...input }: ChipChoiceProps) {
  return (
    <label
      className={clsx(
        look,
        'relative has-checked:bg-wash has-checked:font-600 has-checked:text-primary has-checked:shadow-[inset_0_0_0_1px_var(--primary)] has-focus-visible:outline-2 has-focus-visible:outline-offset-2 has-focus-visible:outline-primary',
        '[&>.icon]:hidden has-checked:[&>.icon]:block',
      )}
    >
      <input type={type} className="absolute inset-0 opacity-0" {...input} />
      <Icon name="check" className="size-3.5 stroke-2" />
      {label}
    </label>
  )
}

/** A row of chips; on a phone it scrolls sideways to the edge of the screen. */
export function Chips({ label, children }: { label: string; children: ReactNode }) {
  return (
    <nav
      aria-label={label}
      className="-mx-gutter flex gap-1.5 overflow-x-auto px-gutter py-1 [scrollbar-width:none] wide:mx-0 wide:flex-wrap wide:px-0"
    >
      {children}
    </nav>
  )
}
