'use client'

import { usePathname } from 'next/navigation'
import { useEffect } from 'react'
import { keepWeek } from './kept-place'

/** On the pages that show a week: what it shows is kept for the time without a connection. */
export function WeekKeeper() {
  const path = usePathname()

  // biome-ignore lint/correctness/useExhaustiveDependencies: each page that comes up may show another week
  useEffect(() => {
    if (!('caches' in globalThis)) return
    const keep = () => void keepWeek().catch(() => {})
    // What was changed on the page itself is known to it by the time it is put away.
    const onAway = () => document.visibilityState === 'hidden' && keep()
    keep()
    void wakeWorker().catch(() => {})
    document.addEventListener('visibilitychange', onAway)

    return () => document.removeEventListener('visibilitychange', onAway)
  }, [path])

  return null
}

/** Not while one develops, unless one asks for it: `localStorage.worker = 'on'`. */
async function wakeWorker(): Promise<void> {
  const { serviceWorker } = navigator
  if (!serviceWorker) return
  if (process.env.NODE_ENV !== 'production' && localStorage.getItem('worker') !== 'on') return

  await serviceWorker.register(new URL('./worker.ts', import.meta.url), {
    scope: '/',
    updateViaCache: 'none',
  })
  const { active } = await serviceWorker.ready
  active?.postMessage('awake')
}
