import { clsx } from 'clsx'

/** The filled cell: something new. `label` is left out where words beside it say so already. */
export function NewCell({ label = '새 글 있음' }: { label?: string | null }) {
  const look = 'inline-block size-1.5 flex-none rounded-dot bg-primary'

  return label === null ? <i className={look} /> : <i role="img" aria-label={label} className={look} />
}

/** From so many on nobody counts. */
const many = 100

type NewCountProps = {
  /** New since one last looked; left out where nobody counts. */
  count: number | undefined
  className?: string | undefined
}

/** How many posts are new, in words. */
export function NewCount({ count, className }: NewCountProps) {
  if (count === undefined) return null

  return (
    <span className={clsx('flex flex-none items-center gap-1.5 text-12 font-500 text-ink-3', className)}>
      {count > 0 && <NewCell label={null} />}
      {count > 0 ? `새 글 ${count < many ? count : `${many - 1}+`}` : '새 글 없음'}
    </span>
  )
}
