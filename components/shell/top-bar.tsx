import Link from 'next/link'
import { Avatar } from '@/components/ui/avatar'
import { Icon } from '@/components/ui/icon'
import { iconButtonClass } from '@/components/ui/icon-button'
import { Mark } from '@/components/ui/mark'
import { NavLink } from './nav-link'
import { adminEntry, ownPage, plans, toolEntries, topEntries } from './navigation'
import { inboxLabel, type ShellViewer, timetableLabel } from './shell-views'

/** The header from 768 px: mark and university, the main places, the bell and oneself. */
export function TopBar({ viewer }: { viewer: ShellViewer }) {
  return (
    <header className="sticky top-0 z-6 hidden border-b border-line bg-paper wide:block">
      <div className="mx-auto flex h-bar max-w-page items-center gap-7 px-gutter">
        <Link
          href="/"
          className="flex items-center gap-[9px] text-18 font-750 tracking-[-.03em] whitespace-nowrap"
        >
          <Mark className="size-8" />
          모람
          <span className="hidden border-l border-line-2 pl-[9px] text-13/[1.2] font-500 tracking-normal text-ink-3 desk:block">
            {viewer.universityName}
          </span>
        </Link>
        <nav aria-label="주 메뉴" className="flex h-full gap-0.5">
          {[...topEntries, ...(viewer.administrates ? [adminEntry] : [])].map(({ href, label, under }) => (
            <NavLink
              key={href}
              href={href}
              under={under}
              label={href === plans.href ? timetableLabel(viewer.changed) : undefined}
              className={place}
            >
              {label}
              {href === plans.href && viewer.changed > 0 && (
                <i className="ml-1 size-1.5 rounded-dot bg-primary" />
              )}
            </NavLink>
          ))}
        </nav>
        <div className="-mr-1.5 ml-auto flex items-center gap-1">
          {toolEntries.map(({ href, icon }) => (
            <NavLink
              key={href}
              href={href}
              label={inboxLabel(viewer.unread)}
              className={`${iconButtonClass()} aria-[current]:text-primary`}
            >
              <Icon name={icon} className="size-[22px]" />
              {viewer.unread > 0 && (
                <i className="absolute top-2.5 right-[11px] size-2 rounded-bar bg-primary shadow-[0_0_0_2px_var(--paper)]" />
              )}
            </NavLink>
          ))}
          <NavLink
            href={ownPage.href}
            under={ownPage.under}
            label={ownPage.label}
            className={iconButtonClass()}
          >
            <Avatar name={viewer.nickname} className="size-8 rounded-ctl" />
          </NavLink>
        </div>
      </div>
    </header>
  )
}

const place =
  'relative flex items-center px-3 text-15 font-550 whitespace-nowrap text-ink-2 hover:text-primary aria-[current]:font-650 aria-[current]:text-primary aria-[current]:after:absolute aria-[current]:after:inset-x-3 aria-[current]:after:-bottom-px aria-[current]:after:h-0.5 aria-[current]:after:bg-primary'
