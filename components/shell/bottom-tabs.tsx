import { Icon } from '@/components/ui/icon'
import { GoingMark, NavLink } from './nav-link'
import { tabEntries } from './navigation'
import { inboxLabel } from './shell-views'

/** The bar at the bottom of a phone. A composer or tool dock lies over it while one writes. */
export function BottomTabs({ unread }: { unread: number }) {
  return (
    <nav
      aria-label="아래 메뉴"
      className="fixed inset-x-0 bottom-0 z-6 flex h-[calc(var(--tabs)+var(--safe))] border-t border-line-2 bg-paper pb-safe wide:hidden"
    >
      {tabEntries.map(({ href, label, icon, under }) => {
        const hasNew = icon === 'bell' && unread > 0

        return (
          <NavLink
            key={href}
            href={href}
            under={under}
            label={hasNew ? inboxLabel(unread) : undefined}
            className={tab}
          >
            <Icon name={icon} className="size-[23px]" />
            {label}
            <GoingMark />
            {hasNew && (
              <i className="absolute top-2 left-[calc(50%+5px)] size-2 rounded-bar bg-primary shadow-[0_0_0_2px_var(--paper)]" />
            )}
          </NavLink>
        )
      })}
    </nav>
  )
}

const tab =
  'relative flex flex-1 flex-col items-center justify-center gap-0.5 text-11 font-550 text-ink-3 -outline-offset-2! aria-[current]:font-650 aria-[current]:text-primary aria-[current]:before:absolute aria-[current]:before:-top-px aria-[current]:before:h-[3px] aria-[current]:before:w-6 aria-[current]:before:rounded-b-bar aria-[current]:before:bg-primary'
