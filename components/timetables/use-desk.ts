import { useEffect, useSyncExternalStore } from 'react'
import { useUndoKeys } from '@/components/ui/use-undo-keys'
import { useUnsaved } from '@/components/ui/use-unsaved'
import type { TimetableView } from '@/lib/timetables/schema'
import { type Desk, type DeskView, openDesk } from './desk'

/** The desks of this tab: who comes back to a plan can still undo. */
const desks = new Map<string, Desk>()

function deskOf(plan: TimetableView): Desk {
  // On the server there is nobody to come back.
  if (typeof window === 'undefined') return openDesk(plan)
  const desk = desks.get(plan.id) ?? openDesk(plan)
  desks.set(plan.id, desk)

  return desk
}

/** A form is sent that writes to a plan: who comes back to it can undo that too. */
export function tellDesk(timetableId: string | undefined): void {
  desks.get(timetableId ?? '')?.sent()
}

/** A plan as it is worked on here. Looks for what others wrote when one comes to it, and comes back to its window. */
export function useDesk(plan: TimetableView): [DeskView, Desk] {
  const desk = deskOf(plan)
  const view = useSyncExternalStore(desk.subscribe, desk.view, desk.view)

  useEffect(() => desk.offer(plan), [desk, plan])
  useEffect(() => {
    const look = () => document.visibilityState === 'visible' && void desk.look()
    look()
    document.addEventListener('visibilitychange', look)
    return () => document.removeEventListener('visibilitychange', look)
  }, [desk])
  useUnsaved(desk.isBusy)
  useUndoKeys(desk)

  return [view, desk]
}
