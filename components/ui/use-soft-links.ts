import { useRouter } from 'next/navigation'
import type { MouseEvent } from 'react'

/**
 * One listener for all links of a long list that carry `mark`: they go where they lead without a new document, as
 * `Link` does for one. Without scripts, and into a new tab, they are links like any other.
 */
export function useSoftLinks(mark: `data-${string}`, options?: { scroll: boolean }) {
  const router = useRouter()

  return (event: MouseEvent) => {
    const link = event.target instanceof Element && event.target.closest(`a[${mark}]`)
    if (!link || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return

    event.preventDefault()
    router.push(link.getAttribute('href') ?? '', options)
  }
}
