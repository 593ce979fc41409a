import { clsx } from 'clsx'
import Link from 'next/link'
import type { ComponentProps, ReactNode } from 'react'
import { Icon } from './icon'
import type { IconName } from './icon-shapes'

export type ButtonLook = {
  /** `go` is the one filled button of a view; `soft` and `line` follow; `bare` is text; `danger` undoes nothing. */
  tone?: 'go' | 'soft' | 'line' | 'bare' | 'danger' | undefined
  /** `l` closes a form, `s` sits inside rows. */
  size?: 's' | 'm' | 'l' | undefined
  wide?: boolean | undefined
  icon?: IconName | undefined
}

const tones = {
  go: 'bg-primary text-on-primary hover:bg-primary-press',
  soft: 'bg-wash text-primary hover:bg-wash-2',
  line: 'shadow-[inset_0_0_0_1px_var(--field)] hover:bg-sunken',
  bare: 'text-ink-2 hover:bg-sunken',
  danger: 'text-danger shadow-[inset_0_0_0_1px_currentColor] hover:bg-danger-wash',
}
const sizes = {
  // Drawn 34 high inside rows; the finger finds 44.
  s: 'relative min-h-[34px] px-3 text-13 after:absolute after:inset-x-0 after:-inset-y-[5px]',
  m: 'min-h-11 px-4 text-15',
  l: 'min-h-[50px] px-5 text-16',
}

/** The classes of a button, for the few places where the element is somebody else's. */
export function buttonClass({ tone = 'line', size = 'm', wide = false }: ButtonLook): string {
  return clsx(
    'inline-flex items-center justify-center gap-1.5 rounded-ctl font-600 whitespace-nowrap transition-colors',
    'disabled:bg-sunken disabled:text-ink-3 disabled:shadow-none aria-disabled:bg-sunken aria-disabled:text-ink-3',
    tones[tone],
    sizes[size],
    wide && 'w-full',
  )
}

/** A button that does something here. Inside a form with an action prefer `SubmitButton`. */
export function Button({
  tone,
  size,
  wide,
  icon,
  type = 'button',
  className,
  children,
  ...rest
}: ButtonLook & ComponentProps<'button'>) {
  return (
    <button type={type} className={clsx(buttonClass({ tone, size, wide }), className)} {...rest}>
      <ButtonWords icon={icon}>{children}</ButtonWords>
    </button>
  )
}

/** A link that looks like a button: it goes somewhere. */
export function ButtonLink({
  tone,
  size,
  wide,
  icon,
  className,
  children,
  ...rest
}: ButtonLook & ComponentProps<typeof Link>) {
  return (
    <Link className={clsx(buttonClass({ tone, size, wide }), className)} {...rest}>
      <ButtonWords icon={icon}>{children}</ButtonWords>
    </Link>
  )
}

function ButtonWords({ icon, children }: { icon?: IconName | undefined; children: ReactNode }) {
  return (
    <>
      {icon && <Icon name={icon} className="size-[1.25em]" />}
      {children}
    </>
  )
}
