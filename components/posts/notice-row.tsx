import Link from 'next/link'
import { Icon } from '@/components/ui/icon'

/** The pinned notice of a board: one line with a megaphone above the rows. */
export function NoticeRow({ href, title }: { href: string; title: string }) {
  return (
    <Link
      href={href}
      data-row
      className="flex items-center gap-2 border-b border-line py-[11px] text-14 font-550 hover:text-primary"
    >
      <Icon name="notice" className="size-[15px] text-primary" />
      <span className="sr-only">공지</span>
      <span className="truncate">{title}</span>
    </Link>
  )
}
