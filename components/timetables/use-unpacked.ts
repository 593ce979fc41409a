import { useState } from 'react'
import { type Packed, unpack } from '@/lib/core/packed'

/** What came packed, taken apart once. */
export function useUnpacked<Value>(packed: Packed<Value>): Value {
  const [held, setHeld] = useState(() => ({ packed, value: unpack(packed) }))
  if (held.packed === packed) return held.value
  const next = { packed, value: unpack(packed) }
  setHeld(next)

  return next.value
}
