import Link from 'next/link'
import { Icon } from '@/components/ui/icon'

/** Whom the composer answers, and the way back to a plain comment. */
export function ReplyingTo({ name, cancelHref }: { name: string; cancelHref: string }) {
  return (
    <p className="mb-1 flex items-center gap-1.5 px-1 text-13 text-ink-2">
      <Icon name="reply" firm className="size-3.5 text-primary" />
      <span className="min-w-0 truncate">
        <b className="font-650">{name}</b>에게 답글
      </span>
      <Link
        href={cancelHref}
        scroll={false}
        className="relative ml-auto flex-none px-2 py-1 text-12 text-ink-3 after:absolute after:inset-x-0 after:-inset-y-2"
      >
        답글 그만두기
      </Link>
    </p>
  )
}
