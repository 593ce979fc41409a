import { useEffect, useEffectEvent } from 'react'

/** Looks when the page comes into sight, and so often while it stays there; seconds. */
export function useLooking(look: () => Promise<void>, every: number) {
  const again = useEffectEvent(look)

  useEffect(() => {
    let timer: ReturnType<typeof setTimeout>
    const lookNow = () => {
      clearTimeout(timer)
      if (document.visibilityState !== 'visible') return
      timer = setTimeout(lookNow, every * 1000)
      void again()
    }
    lookNow()
    document.addEventListener('visibilitychange', lookNow)
    window.addEventListener('focus', lookNow)
    window.addEventListener('pageshow', lookNow)

    return () => {
      clearTimeout(timer)
      document.removeEventListener('visibilitychange', lookNow)
      window.removeEventListener('focus', lookNow)
      window.removeEventListener('pageshow', lookNow)
    }
  }, [every])
}
