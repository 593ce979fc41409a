'use client'

import { startTransition, useEffect, useRef } from 'react'
import { Button } from '@/components/ui/button'
import { useFormAction } from '@/components/ui/use-form-action'
import { seeNoticesAction } from '@/lib/inbox/actions'

// Not in a `noscript`: React streams a form of an action as a part that it cannot find in there again.
/** Marks the inbox as read once it has been looked at; without scripts it is a button that does the same. */
export function SeenOnce() {
  const [, see] = useFormAction(seeNoticesAction)
  const done = useRef(false)

  useEffect(() => {
    if (done.current) return
    done.current = true
    startTransition(() => see(new FormData()))
  }, [see])

  return (
    <div className="unscripted">
      <form action={see} className="flex justify-center pt-4">
        <Button type="submit" size="s" icon="check">
          모두 읽음
        </Button>
      </form>
    </div>
  )
}
