import { useEffect } from 'react'

/** The browser asks before it closes a page on which something is not saved yet; `save` is tried meanwhile. */
export function useUnsaved(isBusy: () => boolean, save?: () => unknown) {
  useEffect(() => {
    const stay = (event: BeforeUnloadEvent) => {
      if (!isBusy()) return
      event.preventDefault()
      save?.()
    }
    window.addEventListener('beforeunload', stay)
    return () => window.removeEventListener('beforeunload', stay)
  }, [isBusy, save])
}
