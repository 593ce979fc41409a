import { clsx } from 'clsx'
import type { FormAction } from './form-action'
import { Icon } from './icon'
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
      /** A server action; it gets `fields` as its form. What it refuses is said in a toast. */
      action: FormAction
      fields?: Record<string, string> | undefined
    }
)

export type ActionEntry = Extract<MenuEntry, { action: FormAction }>

export const menuFrame = 'z-10 min-w-44 rounded-pic bg-raised py-1.5 shadow-float'

export function menuRow(danger: boolean | undefined): string {
  return clsx(
    'flex w-full items-center gap-2.5 px-4 py-2.5 text-left text-14 whitespace-nowrap',
    danger ? 'text-danger' : 'text-ink',
  )
}

/** An entry's picture and words. */
export function EntryWords({ icon, label }: Pick<MenuEntry, 'icon' | 'label'>) {
  return (
    <>
      {icon && <Icon name={icon} className="size-[17px]" />}
      {label}
    </>
  )
}
