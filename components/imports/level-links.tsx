import Link from 'next/link'

type LevelLinksProps = { items: readonly { href: string; label: string; current: boolean }[] }

/** A finer, quieter filter under the main one. */
export function LevelLinks({ items }: LevelLinksProps) {
  return (
    <nav aria-label="무게로 거르기" className="flex gap-1">
      {items.map(({ href, label, current }) => (
        <Link
          key={href}
          href={href}
          prefetch={false}
          scroll={false}
          aria-current={current ? 'page' : undefined}
          className="grid min-h-11 min-w-11 place-items-center px-2 text-13 text-ink-3 hover:text-primary aria-[current]:font-650 aria-[current]:text-ink"
        >
          {label}
        </Link>
      ))}
    </nav>
  )
}
