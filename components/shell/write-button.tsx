'use client'

import Link from 'next/link'
import { Icon } from '@/components/ui/icon'

/** The main action of a phone page, floating at the lower right above the tabs. */
export function WriteButton({ href, children }: { href: string; children: string }) {
  return (
    <Link
      href={href}
      data-key="n"
      className="floating fixed right-4 bottom-[calc(var(--tabs)+var(--safe)+16px)] z-5 inline-flex h-[50px] items-center gap-[7px] rounded-panel bg-primary pr-[18px] pl-[15px] text-15 font-650 text-on-primary shadow-float hover:bg-primary-press wide:hidden"
    >
      <Icon name="write" className="size-5" />
      {children}
    </Link>
  )
}
