import type { ReactNode } from 'react'
import { Avatar } from '@/components/ui/avatar'

type PersonRowProps = { nickname: string; small?: string | undefined; children?: ReactNode }

/** Somebody in a list, with what can be done about them at the right. */
export function PersonRow({ nickname, small, children }: PersonRowProps) {
  return (
    <li className="flex min-h-16 flex-wrap items-center gap-3 border-b border-line py-2.5">
      <Avatar name={nickname} />
      <div className="min-w-0 flex-1">
        <p className="truncate text-15 font-550">{nickname}</p>
        {small && <p className="text-13 text-ink-3">{small}</p>}
      </div>
      {children}
    </li>
  )
}
