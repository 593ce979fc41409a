'use client'

import { useEffect } from 'react'

/** Enter that ends a Hangul syllable never sends a form. Safari reports it as key code 229 only. */
export function ImeGuard() {
  useEffect(() => {
    const guard = (event: KeyboardEvent) => {
      if (event.key !== 'Enter' || !(event.isComposing || event.keyCode === 229)) return
      event.preventDefault()
      event.stopPropagation()
    }
    document.addEventListener('keydown', guard, { capture: true })

    return () => document.removeEventListener('keydown', guard, { capture: true })
  }, [])

  return null
}
