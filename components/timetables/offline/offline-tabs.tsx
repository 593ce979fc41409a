import { isUnder, tabEntries } from '@/components/shell/navigation'
import { Icon } from '@/components/ui/icon'

/** The tabs of a phone as bare links: each asks the network, and is answered by this page again while there is none. */
export function OfflineTabs({ path }: { path: string }) {
  return (
    <nav
      aria-label="아래 메뉴"
      className="fixed inset-x-0 bottom-0 z-6 flex h-[calc(var(--tabs)+var(--safe))] border-t border-line-2 bg-paper pb-safe wide:static wide:mx-auto wide:max-w-page wide:border-t-0 wide:px-gutter"
    >
      {tabEntries.map((entry) => (
        <a
          key={entry.href}
          href={entry.href}
          aria-current={isUnder(path, entry) ? 'page' : undefined}
          className="flex flex-1 flex-col items-center justify-center gap-0.5 text-11 font-550 text-ink-3 -outline-offset-2! aria-[current]:font-650 aria-[current]:text-primary wide:flex-none wide:flex-row wide:px-4 wide:text-15"
        >
          <Icon name={entry.icon} className="size-[23px] wide:hidden" />
          {entry.label}
        </a>
      ))}
    </nav>
  )
}
