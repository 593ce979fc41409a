import { requireViewer } from '@/lib/auth/session'
import type { Viewer } from '@/lib/auth/viewer'
import { DomainError } from '@/lib/core/errors'
import { show } from '@/lib/core/show'
import { getTimetable } from '@/lib/timetables/queries'
import type { TimetableView } from '@/lib/timetables/schema'

/** The viewer's own plan of an address below it; somebody else's is not theirs to change. */
export async function ownPlanAt(
  params: Promise<{ timetableId: string }>,
): Promise<{ viewer: Viewer; plan: TimetableView }> {
  const [viewer, { timetableId }] = await Promise.all([show(requireViewer()), params])
  const plan = await show(getTimetable.untrusted(viewer, { timetableId }))
  if (!plan.viewer.mine) {
    return show(Promise.reject(new DomainError('forbidden', '내 시간표만 고칠 수 있어요.')))
  }
  return { viewer, plan }
}
