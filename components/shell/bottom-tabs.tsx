import { Icon } from '@/components/ui/icon'
import { GoingMark, NavLink } from './nav-link'
import { plans, tabEntries } from './navigation'
import { type ShellViewer, timetableLabel } from './shell-views'

/** The bar at the bottom of a phone. A composer or tool dock lies over it while one writes. */
export function BottomTabs({ changed }: Pick<ShellViewer, 'changed'>) {
  return (
    <nav
      aria-label="아래 메뉴"
      className="fixed inset-x-0 bottom-0 z-6 flex h-[calc(var(--tabs)+var(--safe))] border-t border-line-2 bg-paper pb-safe wide:hidden"
    >
      {tabEntries.map(({ href, label, icon, under }) => (
        <NavLink
          key={href}
          href={href}
          under={under}
          label={href === plans.href ? timetableLabel(changed) : undefined}
          className={tab}
        >
          {href === plans.href && changed > 0 && (
            <i className="absolute top-1.5 left-[calc(50%+10px)] size-2 rounded-bar bg-primary shadow-[0_0_0_2px_var(--paper)]" />
          )}
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
