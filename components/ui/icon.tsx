import { clsx } from 'clsx'
import type { IconName } from './icon-shapes'

type IconProps = {
  name: IconName
  /** Drawn with a pen that presses harder, for small sizes. */
  firm?: boolean | undefined
  filled?: boolean | undefined
  /** Size and place: `size-5`. */
  className?: string | undefined
}

/** A drawn icon without words; whoever uses it gives the name in text or `aria-label`. Its shape is in the styles. */
export function Icon({ name, firm = false, filled = false, className = 'size-5' }: IconProps) {
  return (
    <i className={clsx('icon', iconClass(name), firm && 'icon-firm', filled && 'icon-filled', className)} />
  )
}

/** Names the shape for an element that wears it as `signed`, before its words. */
export function iconClass(name: IconName): string {
  return `icon-${name}`
}
