import { useEffect, useState } from 'react'

/** The moment, from the one the page was drawn at on, minute by minute. */
export function useMinute(drawnAt: string): Date {
  const [now, setNow] = useState(() => new Date(drawnAt))

  useEffect(() => {
    let timer: ReturnType<typeof setTimeout>
    const tick = () => {
      clearTimeout(timer)
      setNow(new Date())
      timer = setTimeout(tick, 60_000 - (Date.now() % 60_000))
    }
    tick()
    // A phone that slept wakes up with yesterday's minute.
    document.addEventListener('visibilitychange', tick)

    return () => {
      clearTimeout(timer)
      document.removeEventListener('visibilitychange', tick)
    }
  }, [])

  return now
}
