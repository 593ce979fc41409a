import { Icon } from '@/components/ui/icon'
import { GoingMark, NavLink } from './nav-link'
import { tabEntries } from './navigation'

/** The bar at the bottom of a phone. A composer or tool dock lies over it while one writes. */
export function BottomTabs() {
  return (
    <nav
      aria-label="아래 메뉴"
      className="fixed inset-x-0 bottom-0 z-6 flex h-[calc(var(--tabs)+var(--safe))] border-t border-line-2 bg-paper pb-safe wide:hidden"
    >
      {tabEntries.map(({ href, label, icon, under }) => (
        <NavLink key={href} href={href} under={under} className={tab}>
          <Icon name={icon} className="size-[23px]" />
          {label}
          <GoingMark />
        </NavLink>
      ))}
    </nav>
  )
}

const tab =
  'relative flex flex-1 flex-col items-center justify-center gap-0.5 text-11 font-550 text-ink-3 -outline-offset-2! aria-[current]:font-650 aria-[current]:text-primary aria-[current]:before:absolute aria-[current]:before:-top-px aria-[current]:before:h-[3px] aria-[current]:before:w-6 aria-[current]:before:rounded-b-bar aria-[current]:before:bg-primary'
