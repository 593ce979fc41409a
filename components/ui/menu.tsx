'use client'

import { clsx } from 'clsx'
import Link from 'next/link'
import { DropdownMenu } from 'radix-ui'
import { startTransition, useActionState } from 'react'
import type { FormAction } from './form-action'
import { HiddenFields } from './hidden-fields'
import { Icon } from './icon'
import { iconButtonClass } from './icon-button'
import type { IconName } from './icon-shapes'
import { toast } from './toast'

export type MenuEntry = {
  label: string
  icon?: IconName | undefined
  /** Rust: it takes something away. */
  danger?: boolean | undefined
} & (
  | { href: string; action?: never; fields?: never }
  | {
      href?: never
      /** A server action; it gets `fields` as its form. What it refuses is said in a toast. */
      action: FormAction
      fields?: Record<string, string> | undefined
    }
)

type ActionEntry = Extract<MenuEntry, { action: FormAction }>

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
async function run({ action, fields = {} }: ActionEntry): Promise<void> {
  const form = new FormData()
  for (const [name, value] of Object.entries(fields)) form.set(name, value)
  const { message } = await action({}, form)
  if (message) toast({ text: message })
}

function PlainMenu({ label, entries, icon }: Pick<MenuProps, 'label' | 'entries'> & { icon: IconName }) {
  return (
    <details className="relative">
      <summary aria-label={label} className={clsx(iconButtonClass('s'), 'list-none')}>
        <Icon name={icon} className="size-[17px]" />
      </summary>
      <div className="absolute right-0 z-10 min-w-44 rounded-pic bg-raised py-1.5 shadow-float">
        {entries.map((entry) =>
          entry.href === undefined ? (
            <PlainAction key={entry.label} {...entry} />
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

function PlainAction({ action, fields = {}, danger, icon, label }: ActionEntry) {
  const [state, send] = useActionState(action, {})

  return (
    <form action={send}>
      <HiddenFields fields={fields} />
      <button type="submit" className={clsx(row, danger && 'text-danger')}>
        <EntryWords icon={icon} label={label} />
      </button>
      {state.message && <p className="px-4 pb-2 text-13 text-danger">{state.message}</p>}
    </form>
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
