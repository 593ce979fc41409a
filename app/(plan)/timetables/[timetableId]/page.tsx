import type { Metadata } from 'next'
import { UndoBar } from '@/components/ui/undo-bar'
import { requireViewer } from '@/lib/auth/session'
import { show } from '@/lib/core/show'
import { restoreEntryAction } from '@/lib/timetables/actions'
import { getTimetable } from '@/lib/timetables/queries'
import { PlanScreen } from '../plan-screen'

export const metadata: Metadata = { title: '시간표' }

export default async function PlanPage({ params, searchParams }: PageProps<'/timetables/[timetableId]'>) {
  const [viewer, { timetableId }, asked] = await Promise.all([show(requireViewer()), params, searchParams])
  const plan = await show(getTimetable.untrusted(viewer, { timetableId }))

  return (
    <>
      <PlanScreen viewer={viewer} plan={plan} params={asked} />
      {typeof asked.undo === 'string' && (
        <UndoBar
          text="수업을 뺐어요."
          action={restoreEntryAction}
          fields={{ timetableId, entryId: asked.undo }}
        />
      )}
    </>
  )
}
