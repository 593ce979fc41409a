import { useEffect, useState, useSyncExternalStore } from 'react'
import { useUnsaved } from '@/components/ui/use-unsaved'
import type { SheetView } from '@/lib/grades/schema'
import { type GradeDesk, type GradeDeskView, openGradeDesk } from './grade-desk'

/** The sheets as one works on them; what is not saved yet is not left behind. */
export function useGradeDesk(sheets: readonly SheetView[]): [GradeDeskView, GradeDesk] {
  const [desk] = useState(() => openGradeDesk(sheets))
  const view = useSyncExternalStore(desk.subscribe, desk.view, desk.view)

  useEffect(() => desk.offer(sheets), [desk, sheets])
  useUnsaved(desk.isBusy, desk.save)
  useEffect(() => {
    const hide = () => document.visibilityState === 'hidden' && void desk.save()
    document.addEventListener('visibilitychange', hide)
    return () => {
      document.removeEventListener('visibilitychange', hide)
      void desk.save()
    }
  }, [desk])

  return [view, desk]
}
