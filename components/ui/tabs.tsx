import Link from 'next/link'
import type { Ref } from 'react'

type TabItem = {
  href: string
  label: string
  count?: number | undefined
  current?: boolean | undefined
}

type TabsProps = { label: string; items: readonly TabItem[]; ref?: Ref<HTMLElement> | undefined }

/** Views of one thing, each with its own address. */
export function Tabs({ label, items, ref }: TabsProps) {
  return (
    <nav
      ref={ref}
      aria-label={label}
      className="flex gap-[22px] overflow-x-auto border-b border-line-2 [scrollbar-width:none]"
    >
      {items.map((item) => (
        <Link
          key={item.href}
          href={item.href}
          aria-current={item.current ? 'page' : undefined}
          className="py-[11px] text-15 font-550 whitespace-nowrap text-ink-3 aria-[current]:font-650 aria-[current]:text-ink aria-[current]:shadow-[inset_0_-2px_0_var(--primary)]"
        >
          {item.label}
          {item.count !== undefined && (
            <span className="ml-1 text-13 font-500 text-ink-3 tabular-nums">{item.count}</span>
          )}
        </Link>
      ))}
    </nav>
  )
}
