'use client'

import { clsx } from 'clsx'
import Link from 'next/link'
import { DropdownMenu } from 'radix-ui'
import { type ReactNode, startTransition } from 'react'
import { type ActionEntry, EntryWords, type MenuEntry, menuFrame, menuRow } from './menu-entry'
import { toast } from './toast'
import { outliving } from './use-form-action'

/** The working menu: arrow keys, letters, Escape. Fetched when a menu is first wanted, and open from then on. */
export function MenuOpen({ entries, trigger }: { entries: readonly MenuEntry[]; trigger: ReactNode }) {
  return (
    <DropdownMenu.Root modal={false} defaultOpen>
      <DropdownMenu.Trigger asChild>{trigger}</DropdownMenu.Trigger>
      <DropdownMenu.Portal>
        <DropdownMenu.Content
          align="end"
          sideOffset={4}
          collisionPadding={8}
          className={clsx('rise', menuFrame)}
        >
          {entries.map((entry) => (
            <MenuItem key={entry.label} {...entry} />
          ))}
        </DropdownMenu.Content>
      </DropdownMenu.Portal>
    </DropdownMenu.Root>
  )
}

function MenuItem(entry: MenuEntry) {
  const look = clsx(
    menuRow(entry.danger),
    'outline-none! data-highlighted:bg-sunken data-highlighted:shadow-[inset_3px_0_0_var(--primary)]',
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
  const { message } = await outliving(action)({}, form)
  if (message) toast({ text: message })
}
