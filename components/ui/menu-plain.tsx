'use client'

import { HiddenFields } from './hidden-fields'
import { Icon } from './icon'
import { iconButtonClass } from './icon-button'
import type { IconName } from './icon-shapes'
import { type ActionEntry, EntryWords, type MenuEntry, menuFrame, menuRow } from './menu-entry'
import { useFormAction } from './use-form-action'

type MenuPlainProps = { label: string; icon: IconName; entries: readonly MenuEntry[] }

/** The same entries as a list that opens without scripts. */
export function MenuPlain({ label, icon, entries }: MenuPlainProps) {
  return (
    <details className="relative">
      <summary aria-label={label} className={`${iconButtonClass('s')} list-none`}>
        <Icon name={icon} className="size-[17px]" />
      </summary>
      <div className={`absolute right-0 ${menuFrame}`}>
        {entries.map((entry) =>
          entry.href === undefined ? (
            <PlainAction key={entry.label} {...entry} />
          ) : (
            <a key={entry.label} href={entry.href} className={menuRow(entry.danger)}>
              <EntryWords {...entry} />
            </a>
          ),
        )}
      </div>
    </details>
  )
}

function PlainAction({ action, fields = {}, danger, ...words }: ActionEntry) {
  const [state, send] = useFormAction(action)

  return (
    <form action={send}>
      <HiddenFields fields={fields} />
      <button type="submit" className={menuRow(danger)}>
        <EntryWords {...words} />
      </button>
      {state.message && <p className="px-4 pb-2 text-13 text-danger">{state.message}</p>}
    </form>
  )
}
