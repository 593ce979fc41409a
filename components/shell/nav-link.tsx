'use client'

import Link, { useLinkStatus } from 'next/link'
import { usePathname } from 'next/navigation'
import type { ReactNode } from 'react'
import { isUnder } from './navigation'

type NavLinkProps = {
  href: string
  under?: readonly string[] | undefined
  /** Only this very address counts. */
  exact?: boolean | undefined
  label?: string | undefined
  className: string
  children: ReactNode
}

/**
 * A link that knows whether one is there: `aria-current` follows the address. Not fetched ahead: every page
 * is somebody's own, and ten links would cost ten answers per view.
 */
export function NavLink({ href, under = [], exact = false, label, className, children }: NavLinkProps) {
  const path = usePathname()
  const here = path === href ? 'page' : !exact && isUnder(path, { href, under }) ? 'true' : undefined

  return (
    <Link href={href} prefetch={false} aria-current={here} aria-label={label} className={className}>
      {children}
    </Link>
  )
}

/** Inside a link of the tabs: where one is going, once it takes longer than a moment. */
export function GoingMark() {
  const { pending } = useLinkStatus()

  return pending && <i className="late absolute -top-px h-[3px] w-6 rounded-b-bar bg-primary" />
}
