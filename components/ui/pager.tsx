'use client'

import { ButtonLink } from './button'

type PagerProps = {
  /** Address of the older page; left out on the last one. */
  older?: string | undefined
  /** Address of the newest page; left out on the first one. */
  newest?: string | undefined
  olderLabel?: string | undefined
  newestLabel?: string | undefined
}

/** Links for a list that is read backwards by cursor. */
export function Pager({ older, newest, olderLabel = '이전 글', newestLabel = '처음으로' }: PagerProps) {
  if (!older && !newest) return null

  return (
    <nav aria-label="쪽" className="flex justify-center gap-2 pt-[22px] pb-2">
      {newest && (
        <ButtonLink href={newest} size="s" icon="back" rel="first">
          {newestLabel}
        </ButtonLink>
      )}
      {older && (
        <ButtonLink href={older} size="s" rel="next" icon="next" className="flex-row-reverse">
          {olderLabel}
        </ButtonLink>
      )}
    </nav>
  )
}
