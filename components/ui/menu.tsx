'use client'

import { clsx } from 'clsx'
import Link from 'next/link'
import { DropdownMenu } from 'radix-ui'
import { startTransition } from 'react'
import { Icon } from './icon'
import { iconButtonClass } from './icon-button'
import type { IconName } from './icon-shapes'

export type MenuEntry = {
  label: string
  icon?: IconName | undefined
  /** Rust: it takes something away. */
  danger?: boolean | undefined
} & (
  | { href: string; action?: never; fields?: never }
  | {
      href?: never
      /** A server action; it gets `fields` as its form. */
      action: (form: FormData) => void | Promise<void>
      fields?: Record<string, string> | undefined
    }
)

type MenuProps = {
  /** The name of the button: "글 메뉴". */
  label: string
  entries: readonly MenuEntry[]
  icon?: IconName | undefined
  size?: 's' | 'm' | undefined
  className?: string | undefined
}

const row = 'flex w-full items-center gap-2.5 px-4 py-2.5 text-14 text-left whitespace-nowrap'

/** A button that opens a few things to do. Without JavaScript the same entries open as a plain list. */
export function Menu({ label, entries, icon = 'more', size = 's', className }: MenuProps) {
  if (entries.length === 0) return null

  return (
    <>
      <DropdownMenu.Root modal={false}>
        <DropdownMenu.Trigger
          aria-label={label}
          className={clsx(iconButtonClass(size), 'scripted', className)}
        >
          <Icon name={icon} className={size === 's' ? 'size-[17px]' : 'size-[22px]'} />
        </DropdownMenu.Trigger>
        <DropdownMenu.Portal>
          <DropdownMenu.Content
            align="end"
            sideOffset={4}
            collisionPadding={8}
            className="rise z-10 min-w-44 rounded-pic bg-raised py-1.5 shadow-float"
          >
            {entries.map((entry) => (
              <MenuItem key={entry.label} {...entry} />
            ))}
          </DropdownMenu.Content>
        </DropdownMenu.Portal>
      </DropdownMenu.Root>
      <noscript>
        <PlainMenu label={label} entries={entries} icon={icon} />
      </noscript>
    </>
  )
}

function MenuItem(entry: MenuEntry) {
  const look = clsx(
    row,
    'outline-none! data-highlighted:bg-sunken data-highlighted:shadow-[inset_3px_0_0_var(--primary)]',
    entry.danger ? 'text-danger' : 'text-ink',
  )

  return entry.href === undefined ? (
    <DropdownMenu.Item className={look} onSelect={() => startTransition(() => run(entry))}>
      <EntryWords {...entry} />
    </DropdownMenu.Item>
  ) : (
    <DropdownMenu.Item className={look} asChild>
      <Link href={entry.href}>
        <EntryWords {...entry} />
      </Link>
    </DropdownMenu.Item>
  )
}

/** The menu closes before a form inside it could be sent, so the action is called with the form it would get. */
async function run({ action, fields = {} }: Extract<MenuEntry, { action: unknown }>): Promise<void> {
  const form = new FormData()
  for (const [name, value] of Object.entries(fields)) form.set(name, value)
  await action(form)
}

function PlainMenu({
  label,
  entries,
  icon,
}: Required<Pick<MenuProps, 'label' | 'entries'>> & { icon: IconName }) {
  return (
    <details className="relative">
      <summary aria-label={label} className={clsx(iconButtonClass('s'), 'list-none')}>
        <Icon name={icon} className="size-[17px]" />
      </summary>
      <div className="absolute right-0 z-10 min-w-44 rounded-pic bg-raised py-1.5 shadow-float">
        {entries.map((entry) =>
          entry.href === undefined ? (
            <form key={entry.label} action={entry.action}>
              {Object.entries(entry.fields ?? {}).map(([name, value]) => (
                <input key={name} type="hidden" name={name} value={value} />
              ))}
              <button type="submit" className={clsx(row, entry.danger && 'text-danger')}>
                <EntryWords {...entry} />
              </button>
            </form>
          ) : (
            <a key={entry.label} href={entry.href} className={row}>
              <EntryWords {...entry} />
            </a>
          ),
        )}
      </div>
    </details>
  )
}

function EntryWords({ icon, label }: Pick<MenuEntry, 'icon' | 'label'>) {
  return (
    <>
      {icon && <Icon name={icon} className="size-[17px]" />}
      {label}
    </>
  )
}
