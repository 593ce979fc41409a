'use client'

import { useEffect, useState } from 'react'
import { Button } from '@/components/ui/button'

/** Without scripts the browser's own command prints as well. */
export function PrintButton() {
  const [isAlive, setAlive] = useState(false)
  useEffect(() => setAlive(true), [])
  if (!isAlive) return null

  return (
    <Button tone="go" size="s" icon="print" onClick={() => window.print()}>
      인쇄
    </Button>
  )
}
