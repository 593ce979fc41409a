/** The filled cell: something new. `label` is left out where words beside it say so already. */
export function NewCell({ label = '새 글 있음' }: { label?: string | null }) {
  const look = 'inline-block size-1.5 flex-none rounded-dot bg-primary'

  return label === null ? <i className={look} /> : <i role="img" aria-label={label} className={look} />
}
