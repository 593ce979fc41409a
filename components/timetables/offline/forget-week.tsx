'use client'

import { useEffect } from 'react'
import { forgetWeek } from './kept-place'

/** On every page for people who are not signed in: whoever was here before has left nothing. */
export function ForgetWeek() {
  useEffect(() => {
    if ('caches' in globalThis) void forgetWeek().catch(() => {})
  }, [])

  return null
}
