import { clsx } from 'clsx'
import Link from 'next/link'
import type { ComponentProps } from 'react'
import { Icon } from './icon'
import type { IconName } from './icon-shapes'

type IconButtonLook = {
  icon: IconName
  /** The accessible name: what pressing it does. */
  label: string
  /** The filled cell: something new is behind it. Say so in `label` too. */
  dot?: boolean | undefined
  /** `s` is drawn 32 px high, for dense rows; the finger finds 44. */
  size?: 's' | 'm' | undefined
}

const frame = {
  m: 'size-11 rounded-pic',
  s: 'size-8 rounded-ctl after:absolute after:-inset-1.5',
}

/** A square button that is only a picture. */
export function IconButton({
  icon,
  label,
  dot,
  size = 'm',
  type = 'button',
  className,
  ...rest
}: IconButtonLook & ComponentProps<'button'>) {
  return (
    <button
      type={type}
      aria-label={label}
      className={clsx(iconButtonClass(size), 'aria-pressed:text-primary disabled:opacity-40', className)}
      {...rest}
    >
      <Picture icon={icon} dot={dot} size={size} />
    </button>
  )
}

/** The same square as a link. */
export function IconLink({
  icon,
  label,
  dot,
  size = 'm',
  className,
  ...rest
}: IconButtonLook & ComponentProps<typeof Link>) {
  return (
    <Link aria-label={label} className={clsx(iconButtonClass(size), className)} {...rest}>
      <Picture icon={icon} dot={dot} size={size} />
    </Link>
  )
}

/** The classes of the square, for a Radix trigger. */
export function iconButtonClass(size: 's' | 'm' = 'm'): string {
  return clsx(
    'relative inline-grid flex-none place-items-center text-ink-2 transition-colors hover:bg-sunken',
    frame[size],
  )
}

function Picture({ icon, dot, size }: Pick<IconButtonLook, 'icon' | 'dot' | 'size'>) {
  return (
    <>
      <Icon name={icon} className={size === 's' ? 'size-[17px]' : 'size-[22px]'} />
      {dot && (
        <i className="absolute top-2.5 right-[11px] size-2 rounded-bar bg-primary shadow-[0_0_0_2px_var(--paper)]" />
      )}
    </>
  )
}
