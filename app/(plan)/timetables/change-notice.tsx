import { ChangeBanner } from '@/components/changes/change-banner'
import type { Viewer } from '@/lib/auth/viewer'
import { countOpenChanges } from '@/lib/changes/queries'
import { show } from '@/lib/core/show'

/** What of a plan of one's own the university's list changed, until it is answered. */
export async function ChangeNotice({ viewer, timetableId }: { viewer: Viewer; timetableId: string }) {
  const { open } = await show(countOpenChanges(viewer, { timetableId }))

  return <ChangeBanner timetableId={timetableId} open={open} />
}
