import { useEffect, useRef } from 'react'

/** For a row that scrolls sideways: what is `current` in it comes into sight, whatever stands before it. */
export function useCurrentInView(current: string) {
  const row = useRef<HTMLElement>(null)

  useEffect(() => {
    const chosen = row.current?.querySelector(`[aria-current][href$="${CSS.escape(current)}"]`)
    if (!row.current || !chosen) return
    const [around, own] = [row.current.getBoundingClientRect(), chosen.getBoundingClientRect()]
    row.current.scrollLeft += own.left - around.left - (around.width - own.width) / 2
  }, [current])

  return row
}
