import { useCallback, useEffect, useState } from 'react'
import { type DevicePlan, readDevicePlan } from '@/lib/timetables/device-plan'
import { deviceKey } from '@/lib/timetables/try-address'

/** The plan that lies on this device: `undefined` until one has looked, `null` where there is none. */
export function useDevicePlan() {
  const [device, setDevice] = useState<DevicePlan | null>()

  useEffect(() => {
    const look = () => setDevice(stored())
    look()
    // Another tab of the same browser writes as well.
    window.addEventListener('storage', look)

    return () => window.removeEventListener('storage', look)
  }, [])

  /** Answers whether the browser took it. A plan without classes is none. */
  const keep = useCallback((next: DevicePlan | null): boolean => {
    try {
      if (next && next.plan.entries.length > 0) localStorage.setItem(deviceKey, JSON.stringify(next))
      else localStorage.removeItem(deviceKey)
    } catch {
      return false
    }
    setDevice(next)
    return true
  }, [])

  return { device, keep }
}

/** What lies there now, whichever tab wrote it. A browser may refuse even to look. */
export function stored(): DevicePlan | null {
  try {
    return readDevicePlan(localStorage.getItem(deviceKey))
  } catch {
    return null
  }
}
