'use client'

import Link from 'next/link'
import { When } from '@/components/ui/meta'

type RestLineProps = { href: string; name: string; at: string; when: string; full: string }

/** One line of `PostRest`, carried as its words alone. */
export function RestLine({ href, name, at, when, full }: RestLineProps) {
  return (
    <li className="flex items-baseline gap-2 py-2.5 text-14">
      <Link href={href} prefetch={false} className="min-w-0 truncate hover:text-primary">
        {name}
      </Link>
      <When at={at} text={when} full={full} className="ml-auto flex-none text-12 text-ink-3 tabular-nums" />
    </li>
  )
}
