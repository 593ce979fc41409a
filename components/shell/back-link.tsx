'use client'

import type { MouseEvent } from 'react'
import { IconLink } from '@/components/ui/icon-button'

type BackLinkProps = {
  /** The page above this one: where it leads when one came from elsewhere. */
  href: string
  close: boolean
}

/** Back to the page of ours that one came from. A link, so that it leads somewhere without scripts too. */
export function BackLink({ href, close }: BackLinkProps) {
  function goBack(event: MouseEvent) {
    const steps = stepsBack()
    if (steps === 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return

    event.preventDefault()
    history.go(-steps)
  }

  return (
    <IconLink href={href} icon={close ? 'close' : 'back'} label={close ? '닫기' : '뒤로'} onClick={goBack} />
  )
}

/** How many steps ago another page of ours was open: the browser lists no others. 0 where there is none. */
function stepsBack(): number {
  const here = window.navigation?.currentEntry
  if (!here) return 0

  const before = window.navigation.entries().slice(0, here.index)
  const last = before.findLastIndex(({ url }) => url !== null && new URL(url).pathname !== location.pathname)

  return last < 0 ? 0 : here.index - last
}
