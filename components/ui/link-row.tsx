import Link from 'next/link'
import { Icon } from './icon'
import type { IconName } from './icon-shapes'

type LinkRowProps = { href: string; icon: IconName; children: string }

/** One place of a list of places: a whole row to press. */
export function LinkRow({ href, icon, children }: LinkRowProps) {
  return (
    <Link
      href={href}
      className="flex min-h-[52px] items-center gap-3 border-b border-line text-15 font-550 hover:text-primary"
    >
      <Icon name={icon} className="size-[19px] text-ink-3" />
      {children}
      <Icon name="next" className="ml-auto size-4 text-ink-3" />
    </Link>
  )
}
