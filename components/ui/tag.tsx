import { clsx } from 'clsx'
import type { ReactNode } from 'react'

const tones = {
  plain: 'bg-wash text-primary',
  line: 'text-ink-2 shadow-[inset_0_0_0_1px_var(--line-2)]',
  hot: 'bg-like-wash text-like',
  warn: 'bg-warn-wash text-warn',
  bad: 'bg-danger-wash text-danger',
}

/** A small fact before a title, never pressable. */
export function Tag({ tone = 'plain', children }: { tone?: keyof typeof tones; children: ReactNode }) {
  return (
    <span
      className={clsx(
        'inline-flex h-5 flex-none items-center rounded-tag px-1.5 text-12/none font-600 tracking-normal whitespace-nowrap',
        tones[tone],
      )}
    >
      {children}
    </span>
  )
}
